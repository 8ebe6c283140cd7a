/** Rule tables as rows and as DMN files, both ways without loss. */
@NullMarked
package org.lanedesk.studio.table;

import org.jspecify.annotations.NullMarked;
