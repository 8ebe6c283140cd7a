/** Examples and scenarios, run without leaving a trace. */
@NullMarked
package org.lanedesk.engine.play;

import org.jspecify.annotations.NullMarked;
