/** What one transaction, or a node, has read already; rows that are written together at its end. */
@NullMarked
package org.lanedesk.shared.memory;

import org.jspecify.annotations.NullMarked;
