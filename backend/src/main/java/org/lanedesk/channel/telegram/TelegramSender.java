package org.lanedesk.channel.telegram;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lanedesk.channel.Limits;
import org.lanedesk.file.Files;
import org.lanedesk.session.Attachment;
import org.lanedesk.session.Message;
import org.springframework.stereotype.Component;

/**
 * Sends one message: the text in pieces of 4,096 characters, then the files one by one. Each piece that Telegram has
 * taken is written down and left out of later tries.
 */
@Component
class TelegramSender {
    private final TelegramApi api;
    private final SentParts sent;
    private final Files files;

    TelegramSender(TelegramApi api, SentParts sent, Files files) {
        this.api = api;
        this.sent = sent;
        this.files = files;
    }

    void send(TelegramAccount bot, String chat, Message message)
            throws TelegramRefused, IOException, InterruptedException {
        Set<Integer> before = sent.of(message.id());
        List<Piece> pieces = pieces(message);
        int part = 0;
        for (Piece piece : pieces) {
            if (!before.contains(part)) {
                Map<String, Object> fields = new LinkedHashMap<>(Map.of("chat_id", chat));
                if (part == pieces.size() - 1) {
                    fields.putAll(buttons(message));
                }
                text(bot, piece, fields);
                sent.add(message.id(), part);
            }
            part++;
        }
        for (Attachment file : message.attachments()) {
            if (!before.contains(part)) {
                Upload upload = Upload.of(file.name(), file.contentType(), files.bytes(file.fileId()));
                api.upload(bot, "sendDocument", Map.of("chat_id", chat), upload);
                sent.add(message.id(), part);
            }
            part++;
        }
    }

    private List<Piece> pieces(Message message) {
        int most = Objects.requireNonNull(Limits.of("telegram").text());
        return message.html() == null
                ? PieceWriter.plain(message.text(), most)
                : TelegramHtml.pieces(message.html(), most);
    }

    /** Formatting that Telegram cannot read must not keep the words back. */
    private void text(TelegramAccount bot, Piece piece, Map<String, Object> fields)
            throws TelegramRefused, IOException, InterruptedException {
        Map<String, Object> plain = new LinkedHashMap<>(fields);
        plain.put("text", piece.text());
        if (piece.html() != null) {
            Map<String, Object> marked = new LinkedHashMap<>(fields);
            marked.put("text", piece.html());
            marked.put("parse_mode", "HTML");
            try {
                api.call(bot, "sendMessage", marked);
                return;
            } catch (TelegramRefused e) {
                if (e.code != 400 || !e.words().contains("parse")) {
                    throw e;
                }
            }
        }
        api.call(bot, "sendMessage", plain);
    }

    /** The choices of "Ask with buttons": a touch writes their words, which the block understands like typed ones. */
    private static Map<String, Object> buttons(Message message) {
        if (!(message.detail().get("choices") instanceof List<?> choices) || choices.isEmpty()) {
            return Map.of();
        }
        List<List<Map<String, String>>> rows = choices.stream()
                .map(choice -> List.of(Map.of("text", String.valueOf(choice))))
                .toList();
        return Map.of("reply_markup", Map.of("keyboard", rows, "one_time_keyboard", true, "resize_keyboard", true));
    }
}
