package org.lanedesk.intake;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.ParsedMail;
import org.lanedesk.channel.ReplyTokens;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.springframework.stereotype.Component;

/**
 * Finds the conversation of a mail, never by a guess (H01): our signed Message-ID or plus address joins; the number in
 * the subject joins only when the sender already takes part.
 */
@Component
class Joining {
    private static final Pattern NUMBER = Pattern.compile("\\[#(\\d{1,15})\\]");
    private final ReplyTokens tokens;
    private final Sessions sessions;
    private final Participants participants;

    Joining(ReplyTokens tokens, Sessions sessions, Participants participants) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.participants = participants;
    }

    Optional<Joined> find(ParsedMail mail) {
        Optional<UUID> signed = tokens.session(ids(mail), recipients(mail));
        return signed.flatMap(sessions::find)
                .map(session -> new Joined(session, true))
                .or(() -> bySubject(mail));
    }

    /** The mail names a conversation by a token that we have not signed: it joins nothing, and somebody should look. */
    boolean forged(ParsedMail mail) {
        return tokens.forged(ids(mail), recipients(mail));
    }

    private static List<String> ids(ParsedMail mail) {
        List<String> ids = new ArrayList<>(mail.references());
        if (mail.inReplyTo() != null) {
            ids.add(mail.inReplyTo());
        }
        return ids;
    }

    private static List<String> recipients(ParsedMail mail) {
        return Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(ParsedMail.Address::address)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private Optional<Joined> bySubject(ParsedMail mail) {
        String sender = address(mail.from());
        Matcher number = NUMBER.matcher(mail.subject());
        if (sender == null || !number.find()) {
            return Optional.empty();
        }
        for (Session session : sessions.ofTicket(Long.parseLong(number.group(1)))) {
            boolean takesPart = participants
                    .byAddress(session.id(), sender)
                    .filter(p -> p.removedAt() == null)
                    .isPresent();
            if (takesPart) {
                return Optional.of(new Joined(session, false));
            }
        }
        return Optional.empty();
    }

    static @Nullable String address(ParsedMail.@Nullable Address who) {
        return who == null ? null : who.address();
    }
}
