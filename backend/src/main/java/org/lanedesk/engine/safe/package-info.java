/** What keeps models inside their limits while they run: expressions, scripts, steps, incidents. */
@NullMarked
package org.lanedesk.engine.safe;

import org.jspecify.annotations.NullMarked;
