/** How refused models are answered, and the calls of outside workers. */
@NullMarked
package org.lanedesk.engine.web;

import org.jspecify.annotations.NullMarked;
