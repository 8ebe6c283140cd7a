/** Inspector of instances, incidents, timers, migration. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "people", "engine", "sla", "deferral"})
@NullMarked
package org.lanedesk.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
