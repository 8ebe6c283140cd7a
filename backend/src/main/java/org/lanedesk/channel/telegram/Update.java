package org.lanedesk.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One update of a bot, as far as a desk has use for it.
 *
 * @param id unique for the bot, growing
 * @param chat where it was written; in a private talk it stands for the person
 * @param message unique within the chat
 * @param ignored code of why it becomes no message; null in the normal case
 */
record Update(
        long id,
        String chat,
        long message,
        String name,
        String text,
        List<FileRef> files,
        @Nullable String ignored) {

    /** @param size in bytes; 0 when Telegram does not say */
    record FileRef(String id, String name, String type, long size) {}

    static Update of(JsonNode update) {
        boolean edited = update.has("edited_message");
        JsonNode message = update.path(edited ? "edited_message" : "message");
        List<FileRef> files = files(message);
        String text = text(message);
        return new Update(
                update.path("update_id").asLong(0),
                message.at("/chat/id").asString(""),
                message.path("message_id").asLong(0),
                name(message.path("from")),
                text,
                files,
                ignored(message, edited, text.isBlank() && files.isEmpty(), text));
    }

    private static @Nullable String ignored(JsonNode message, boolean edited, boolean empty, String text) {
        if (message.isMissingNode() || message.at("/from/is_bot").asBoolean(false)) {
            return "telegramOther";
        }
        if (!message.at("/chat/type").asString("").equals("private")) {
            return "telegramGroup";
        }
        if (edited) {
            return "telegramEdited";
        }
        // Telegram's own button sends it; a ticket that says nothing helps nobody
        return text.equals("/start") || text.startsWith("/start ") ? "telegramStart" : empty ? "telegramEmpty" : null;
    }

    private static String name(JsonNode from) {
        String whole = Stream.of("first_name", "last_name")
                .map(part -> from.path(part).asString(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        String username = from.path("username").asString("");
        return whole.isBlank() && !username.isBlank() ? "@" + username : whole;
    }

    private static String text(JsonNode message) {
        String written = message.path("text").asString(message.path("caption").asString(""));
        if (!written.isBlank()) {
            return written.strip();
        }
        if (message.has("location")) {
            JsonNode place = message.path("location");
            return place.path("latitude").asString("") + ", "
                    + place.path("longitude").asString("");
        }
        if (message.has("contact")) {
            JsonNode card = message.path("contact");
            return (name(card) + " " + card.path("phone_number").asString("")).strip();
        }
        return message.at("/sticker/emoji").asString("");
    }

    private static List<FileRef> files(JsonNode message) {
        List<FileRef> files = new ArrayList<>();
        String number = message.path("message_id").asString("");
        JsonNode sizes = message.path("photo");
        if (!sizes.isEmpty()) {
            // the sizes of one photo, the largest last
            files.add(file(sizes.get(sizes.size() - 1), "photo-" + number + ".jpg", "image/jpeg"));
        }
        // an animation stands there once more as document
        add(files, message, message.has("animation") ? "animation" : "document", "file-" + number, "");
        add(files, message, "voice", "voice-" + number + ".ogg", "audio/ogg");
        add(files, message, "audio", "audio-" + number + ".mp3", "audio/mpeg");
        add(files, message, "video", "video-" + number + ".mp4", "video/mp4");
        add(files, message, "video_note", "video-" + number + ".mp4", "video/mp4");
        return files;
    }

    private static void add(List<FileRef> files, JsonNode message, String kind, String name, String type) {
        if (message.has(kind)) {
            files.add(file(message.path(kind), name, type));
        }
    }

    private static FileRef file(JsonNode file, String name, String type) {
        return new FileRef(
                file.path("file_id").asString(""),
                file.path("file_name").asString(name),
                file.path("mime_type").asString(type),
                file.path("file_size").asLong(0));
    }
}
