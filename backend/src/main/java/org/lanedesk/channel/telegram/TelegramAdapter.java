package org.lanedesk.channel.telegram;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.ChannelAdapter;
import org.lanedesk.channel.Outgoing;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.file.Files;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.session.Attachment;
import org.lanedesk.session.Message;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/**
 * Sends messages by a bot: the text in pieces of 4,096 characters, then the files one by one. Each piece that Telegram
 * has taken is written down and left out of later tries. Telegram knows no key by which it could tell a repetition: the
 * piece whose answer is lost on the way, or with this node, comes twice.
 */
@Component
class TelegramAdapter implements ChannelAdapter {
    private static final long MB = 1024 * 1024;
    private final TelegramAccounts accounts;
    private final TelegramApi api;
    private final SentParts sent;
    private final Participants participants;
    private final Files files;
    private final ReaderStates states;

    TelegramAdapter(
            TelegramAccounts accounts,
            TelegramApi api,
            SentParts sent,
            Participants participants,
            Files files,
            ReaderStates states) {
        this.accounts = accounts;
        this.api = api;
        this.sent = sent;
        this.participants = participants;
        this.files = files;
        this.states = states;
    }

    @Override
    public String kind() {
        return "telegram";
    }

    @Override
    public void send(Outgoing outgoing) throws DeliveryFailed {
        Channel channel = outgoing.channel();
        TelegramAccount bot = accounts.of(channel);
        if (bot == null) {
            throw DeliveryFailed.permanent(Reason.of("delivery.telegramNoBot", channel.key()));
        }
        check(outgoing.message());
        try {
            sendAll(bot, chat(outgoing), outgoing.message());
        } catch (TelegramRefused e) {
            if (e.token()) {
                states.failing(channel.key(), TelegramWords.reading(e));
            }
            throw TelegramWords.sending(e);
        } catch (IOException e) {
            throw DeliveryFailed.temporary(Reason.of("delivery.telegramDown"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.temporary(Reason.of("delivery.telegramDown"));
        }
    }

    /** Before anything goes out: half a message helps nobody. */
    private void check(Message message) throws DeliveryFailed {
        long most = limits().attachmentBytes();
        for (Attachment file : message.attachments()) {
            if (file.size() > most) {
                throw DeliveryFailed.permanent(Reason.of("delivery.telegramFile", file.name(), most / MB));
            }
        }
    }

    private void sendAll(TelegramAccount bot, String chat, Message message)
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
        int most = java.util.Objects.requireNonNull(limits().text());
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

    private String chat(Outgoing outgoing) throws DeliveryFailed {
        if (!outgoing.message().to().isEmpty()) {
            return outgoing.message().to().get(0);
        }
        return participants.active(outgoing.session().id()).stream()
                .filter(p -> p.role().equals("main"))
                .map(Participant::address)
                .findFirst()
                .orElseThrow(() -> DeliveryFailed.permanent(Reason.of("delivery.noRecipient")));
    }
}
