/** Examples and scenarios, run without leaving a trace. */
@NamedInterface("play")
@NullMarked
package org.lanedesk.engine.play;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
