/** Server-sent events for what a person may see, over all nodes. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.lanedesk.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
