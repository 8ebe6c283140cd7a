/** Adapters to the outside and their declared limits. */
@ApplicationModule(allowedDependencies = {"shared", "session", "settings", "file", "outbox"})
@NullMarked
package org.lanedesk.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
