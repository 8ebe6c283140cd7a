/** Measures and charts. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "session", "routing", "sla", "people", "schedule"})
@NullMarked
package org.lanedesk.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
