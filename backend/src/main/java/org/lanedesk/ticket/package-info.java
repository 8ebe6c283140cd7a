/** The ticket, its history and views; publishes events; the registry of ticket actions. */
@ApplicationModule(allowedDependencies = {"shared", "people", "settings", "session", "field", "file", "live"})
@NullMarked
package org.lanedesk.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
