/** The HTTP side of channels. */
@NullMarked
package org.lanedesk.channel.web;

import org.jspecify.annotations.NullMarked;
