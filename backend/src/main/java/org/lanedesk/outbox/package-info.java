/** Work done after the commit: at least once, with the same id. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.lanedesk.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
