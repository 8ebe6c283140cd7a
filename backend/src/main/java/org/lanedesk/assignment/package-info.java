/** Who gets the ticket: strategies, load, limits, waiting for an agent. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "session", "people", "schedule", "engine"})
@NullMarked
package org.lanedesk.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
