package org.lanedesk.channel.telegram;

import java.io.IOException;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.ChannelAdapter;
import org.lanedesk.channel.Outgoing;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.session.Attachment;
import org.lanedesk.session.Message;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/**
 * Sends messages by a bot, at least once: Telegram knows no key by which it could tell a repetition, so a piece whose
 * answer is lost on the way, or with this node, comes twice. What is known to have arrived is not sent again.
 */
@Component
class TelegramAdapter implements ChannelAdapter {
    private static final long MB = 1024 * 1024;
    private final TelegramAccounts accounts;
    private final TelegramSender sender;
    private final Participants participants;
    private final ReaderStates states;

    TelegramAdapter(TelegramAccounts accounts, TelegramSender sender, Participants participants, ReaderStates states) {
        this.accounts = accounts;
        this.sender = sender;
        this.participants = participants;
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
            sender.send(bot, chat(outgoing), outgoing.message());
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
