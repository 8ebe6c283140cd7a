package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Feature("H01")
class ReplyTokensTest {
    @Autowired
    ReplyTokens tokens;

    UUID session = UUID.randomUUID();
    UUID message = UUID.randomUUID();

    @Test
    void ourMessageIdNamesSessionAndMessage() {
        String id = tokens.messageId(session, message, "desk.example");
        assertThat(id).isEqualTo(tokens.messageId(session, message, "desk.example"));
        assertThat(tokens.sent(id)).contains(new ReplyTokens.Sent(session, message));
        assertThat(tokens.sent(id.substring(1, id.length() - 1))).isPresent();
    }

    @Test
    void thePlusAddressNamesTheSessionWhateverTheCase() {
        String address = tokens.replyTo(session, "care@desk.example");
        assertThat(address).endsWith("@desk.example").startsWith("care+");
        assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
        assertThat(tokens.session(address.toUpperCase(java.util.Locale.ROOT))).contains(session);
    }

    @Test
    void nothingForgedVerifies() {
        String id = tokens.messageId(session, message, "desk.example");
        String other = tokens.messageId(UUID.randomUUID(), message, "desk.example");
        String mixed = "<" + other.substring(1, 27) + id.substring(27);
        assertThat(tokens.sent(mixed)).isEmpty();
        String address = tokens.replyTo(session, "care@desk.example");
        char last = address.charAt(address.indexOf('@') - 1);
        assertThat(tokens.session(address.replace(last + "@", (last == 'a' ? "b" : "a") + "@")))
                .isEmpty();
        assertThat(tokens.sent("<abc@desk.example>")).isEmpty();
        assertThat(tokens.session("care+1001@desk.example")).isEmpty();
        assertThat(tokens.session("not an address")).isEmpty();
    }

    @Test
    void oneKnownReferenceAmongManyIsEnough() {
        String ours = tokens.messageId(session, message, "desk.example");
        assertThat(tokens.session(List.of("<x@y>", ours, "<z@y>"), List.of())).contains(session);
        assertThat(tokens.session(List.of("<x@y>"), List.of("a@b", tokens.replyTo(session, "c@d"))))
                .contains(session);
        assertThat(tokens.session(List.of("<x@y>"), List.of("a@b"))).isEmpty();
    }
}
