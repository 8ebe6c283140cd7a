package org.lanedesk.channel.telegram;

/** Telegram answered, but not with what was asked for. */
final class TelegramRefused extends Exception {
    private static final long serialVersionUID = 1L;
    /** code of Telegram or of HTTP */
    final int code;
    /** seconds that Telegram wants us to wait; 0 when it does not say */
    final int retryAfter;

    /** @param words of Telegram, without the token */
    TelegramRefused(int code, String words, int retryAfter) {
        super(words);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** The token is revoked, or none of Telegram's. */
    boolean token() {
        return code == 401 || code == 404;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
