/** Append-only log of administration and security. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.lanedesk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
