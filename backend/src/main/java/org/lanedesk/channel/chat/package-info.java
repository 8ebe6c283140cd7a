/** The web chat: what we write reaches the visitor's page, or his mailbox when he has left. */
@NullMarked
package org.lanedesk.channel.chat;

import org.jspecify.annotations.NullMarked;
