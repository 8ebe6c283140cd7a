package org.lanedesk.channel.telegram;

/**
 * A bot. The token is part of every address: neither it nor an address is ever logged.
 *
 * @param api without a slash at the end
 */
record TelegramAccount(String api, String token) {
    String method(String name) {
        return api + "/bot" + token + "/" + name;
    }

    String file(String path) {
        return api + "/file/bot" + token + "/" + path;
    }

    /** @param words of the other side, which might repeat what was sent */
    String withoutToken(String words) {
        return words.replace(token, "…");
    }

    @Override
    public String toString() {
        return "a bot at " + api;
    }
}
