/** Rule tables, fact catalogue, decision log. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "session", "people", "engine", "schedule"})
@NullMarked
package org.lanedesk.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
