/** Configuration items. */
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package org.lanedesk.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
