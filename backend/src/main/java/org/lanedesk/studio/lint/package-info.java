/** What a manager would say about a drawing, beyond what the gate forbids. */
@NullMarked
package org.lanedesk.studio.lint;

import org.jspecify.annotations.NullMarked;
