/** Macros, webhooks, HTTP connections, bots. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "session", "people", "engine", "knowledge", "outbox"})
@NullMarked
package org.lanedesk.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
