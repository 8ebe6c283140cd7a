/** FEEL: simple conditions compiled, the rest interpreted inside limits. */
@NamedInterface("feel")
@NullMarked
package org.lanedesk.engine.feel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
