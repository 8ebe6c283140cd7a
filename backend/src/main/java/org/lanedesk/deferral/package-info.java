/** Parks a ticket and returns it. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "people", "schedule", "engine"})
@NullMarked
package org.lanedesk.deferral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
