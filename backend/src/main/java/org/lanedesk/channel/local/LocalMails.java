package org.lanedesk.channel.local;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.shared.Ids;
import org.springframework.stereotype.Component;

/** What arrived at outside addresses, newest first, in memory only: the last 500 mails and at most 64 MB. */
@Component
public class LocalMails {
    private static final int MOST = 500;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private final Deque<LocalMail> mails = new ArrayDeque<>();
    private long bytes;

    /** One mail to several outside addresses is one entry. */
    synchronized void add(String envelopeFrom, String recipient, byte[] raw) {
        LocalMail last = mails.peekFirst();
        if (last != null && last.envelopeFrom().equals(envelopeFrom) && java.util.Arrays.equals(last.raw(), raw)) {
            mails.removeFirst();
            List<String> recipients = new ArrayList<>(last.recipients());
            recipients.add(recipient);
            mails.addFirst(new LocalMail(last.id(), last.at(), envelopeFrom, List.copyOf(recipients), raw));
            return;
        }
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        mails.addFirst(new LocalMail(Ids.next(), now, envelopeFrom, List.of(recipient), raw));
        bytes += raw.length;
        while (mails.size() > MOST || bytes > MOST_BYTES && mails.size() > 1) {
            bytes -= mails.removeLast().raw().length;
        }
    }

    /** @param recipient part of an address; empty means all */
    public synchronized List<LocalMail> list(String recipient) {
        String part = recipient.toLowerCase(Locale.ROOT);
        return mails.stream()
                .filter(m -> m.recipients().stream()
                        .anyMatch(r -> r.toLowerCase(Locale.ROOT).contains(part)))
                .toList();
    }

    public synchronized Optional<LocalMail> get(UUID id) {
        return mails.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    public synchronized void clear() {
        mails.clear();
        bytes = 0;
    }
}
