/** What differs between two versions of a model, hidden properties too. */
@NullMarked
package org.lanedesk.studio.diff;

import org.jspecify.annotations.NullMarked;
