/** The studio by HTTP. */
@NullMarked
package org.lanedesk.studio.web;

import org.jspecify.annotations.NullMarked;
