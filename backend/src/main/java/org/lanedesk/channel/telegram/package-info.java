/** Telegram by its Bot API: one node polls a bot, nothing is confirmed before it is stored, the token is never told. */
@NullMarked
package org.lanedesk.channel.telegram;

import org.jspecify.annotations.NullMarked;
