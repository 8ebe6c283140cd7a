/** Working hours and working-time arithmetic, pure functions over a definition. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.lanedesk.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
