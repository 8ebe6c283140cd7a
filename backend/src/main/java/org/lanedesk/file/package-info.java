/** Bytes by sha256 behind one interface. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.lanedesk.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
