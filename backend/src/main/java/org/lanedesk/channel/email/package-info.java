/** Mail: reading what arrives in any shape, and sending. */
@NullMarked
package org.lanedesk.channel.email;

import org.jspecify.annotations.NullMarked;
