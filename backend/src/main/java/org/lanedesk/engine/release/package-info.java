/** Models that come with the product. */
@NullMarked
package org.lanedesk.engine.release;

import org.jspecify.annotations.NullMarked;
