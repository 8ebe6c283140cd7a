/** Targets, clocks, escalation, proof of a deadline. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "people", "schedule", "engine"})
@NullMarked
package org.lanedesk.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
