/** Custom fields: declaration, types, check of values. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.lanedesk.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
