/** User tasks joined with tickets: claim, delegate, complete. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "people", "schedule", "engine", "form"})
@NullMarked
package org.lanedesk.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
