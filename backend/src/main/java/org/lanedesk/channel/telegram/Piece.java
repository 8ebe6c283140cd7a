package org.lanedesk.channel.telegram;

import org.jspecify.annotations.Nullable;

/**
 * What Telegram takes as one message.
 *
 * @param text the words alone
 * @param html the same in Telegram's HTML; null for plain text
 */
record Piece(String text, @Nullable String html) {}
