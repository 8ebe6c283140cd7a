/** The checks of the gate, one class for each kind of model. */
@NullMarked
package org.lanedesk.engine.gate;

import org.jspecify.annotations.NullMarked;
