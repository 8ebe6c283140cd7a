/** Macros, webhooks, HTTP connections, bots. */
@ApplicationModule(
        allowedDependencies = {"shared", "ticket", "session", "people", "engine", "knowledge", "outbox", "work"})
@NullMarked
package org.lanedesk.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
