/** Long work in the background: whose it is, how far it is, what came of it. */
@ApplicationModule(allowedDependencies = {"shared", "outbox"})
@NullMarked
package org.lanedesk.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
