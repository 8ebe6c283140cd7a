/** How refused models are answered. */
@NullMarked
package org.lanedesk.engine.web;

import org.jspecify.annotations.NullMarked;
