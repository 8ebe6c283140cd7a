/** DMN tables as we read and decide them. */
@NullMarked
package org.lanedesk.engine.table;

import org.jspecify.annotations.NullMarked;
