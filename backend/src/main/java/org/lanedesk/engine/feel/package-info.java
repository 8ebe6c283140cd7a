/** FEEL: simple conditions compiled, the rest interpreted inside limits. */
@NullMarked
package org.lanedesk.engine.feel;

import org.jspecify.annotations.NullMarked;
