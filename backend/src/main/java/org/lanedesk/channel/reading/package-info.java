/** What keeps reading channels outside: one node per channel, known when it fails and why. */
@NullMarked
package org.lanedesk.channel.reading;

import org.jspecify.annotations.NullMarked;
