package org.lanedesk.channel.telegram;

import java.time.Duration;
import java.util.Locale;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.shared.Reason;

/** Refusals of Telegram in words for people. */
final class TelegramWords {
    private TelegramWords() {}

    /** Why a bot cannot be read. */
    static String reading(TelegramRefused e) {
        if (e.token()) {
            return Reason.of("telegram.token");
        }
        return e.code == 409
                ? Reason.of("telegram.conflict")
                : e.code >= 500 ? Reason.of("telegram.down") : Reason.of("telegram.refused", e.words());
    }

    /** Why a message did not go out, and whether another try can help. */
    static DeliveryFailed sending(TelegramRefused e) {
        String words = e.words().toLowerCase(Locale.ROOT);
        if (e.code == 429) {
            return DeliveryFailed.later(
                    Reason.of("delivery.telegramBusy", e.retryAfter), Duration.ofSeconds(e.retryAfter));
        }
        if (e.token()) {
            return DeliveryFailed.temporary(Reason.of("delivery.telegramToken"));
        }
        if (e.code >= 500) {
            return DeliveryFailed.temporary(Reason.of("delivery.telegramDown"));
        }
        if (e.code == 403) {
            return DeliveryFailed.permanent(
                    Reason.of(words.contains("deactivated") ? "delivery.telegramGone" : "delivery.telegramBlocked"));
        }
        if (words.contains("chat not found")) {
            return DeliveryFailed.permanent(Reason.of("delivery.telegramNoChat"));
        }
        return DeliveryFailed.permanent(
                Reason.of("delivery.telegramRefused", e.code == 413 ? "delivery.tooLarge" : e.words()));
    }
}
