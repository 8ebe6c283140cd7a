/** The only door to Camunda: start, tell, decide, complete, deploy, inspect; gate, safe expressions, FEEL. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.lanedesk.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
