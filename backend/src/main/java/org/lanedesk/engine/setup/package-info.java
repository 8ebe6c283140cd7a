/** How the engine is set up. */
@NullMarked
package org.lanedesk.engine.setup;

import org.jspecify.annotations.NullMarked;
