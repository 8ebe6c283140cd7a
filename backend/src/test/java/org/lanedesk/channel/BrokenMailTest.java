package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.test.Feature;

@Feature({"H03", "D12"})
class BrokenMailTest {
    @ParameterizedTest
    @CsvSource({
        "from-open-quote, Anna Nowak",
        "from-no-brackets, Anna Nowak",
        "from-double, Anna Nowak",
        "from-encoded-whole, Анна",
        "from-comma, Nowak Anna",
        "from-comment,",
        "no-subject,",
        "duplicate-fields,",
    })
    void findsTheWriterInAMalformedFrom(String name, String writer) {
        var from = Objects.requireNonNull(Mails.read(name).from());
        assertThat(from.address()).isEqualTo("anna@client.example");
        assertThat(from.name()).isEqualTo(writer);
    }

    @Test
    void livesWithoutAWriter() {
        assertThat(Mails.read("no-from").from()).isNull();
        assertThat(Mails.read("no-from").text()).isEqualTo("Help");
    }

    @Test
    void takesMembersOfGroupsAndNoNamesForAddresses() {
        assertThat(Mails.read("groups").to()).isEmpty();
        assertThat(Mails.read("groups").cc())
                .extracting("address")
                .containsExactly("jan@client.example", "ewa@client.example");
    }

    @ParameterizedTest
    @CsvSource({
        "base64-broken, Принтер",
        "base64-glued, One Two",
        "base64-not, Hello",
        "quoted-broken, '100 = 50 + 50, Пр =ZZ 2026'",
        "boundary-missing, Text of a mail without boundary",
        "boundary-wrong, Text behind another boundary",
        "boundary-unclosed, The end is missing",
        "type-lost, No Content-Type above",
        "no-separator, The text begins at once",
        "stray-line, The text",
        "nul, Beforeafter",
        "mbox, From a mailbox file",
        "no-head, 'Just words, no fields.'",
        "date-nonsense, Hello",
    })
    void readsTheTextOfADamagedMail(String name, String text) {
        assertThat(Mails.read(name).text()).startsWith(text).doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boundary-missing", "boundary-wrong", "boundary-unclosed"})
    void findsTheFileInAMailWithDamagedBoundaries(String name) {
        assertThat(Mails.read(name).attachments()).extracting("name").containsExactly("a.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cr-only", "lf-only"})
    void acceptsAnyLineEnd(String name) {
        assertThat(Mails.read(name).text()).isEqualTo("Line one\nLine two");
    }

    @Test
    void putsALostLineBackToItsField() {
        assertThat(Mails.read("stray-line").subject()).isEqualTo("Stray lost words of a folded line");
        assertThat(Mails.read("stray-line").date()).isNotNull();
    }

    /** A folded line of white space alone, as RFC 5322 4.2 allows, is no end of the head; the true end still is. */
    @Test
    void goesOnBehindAFoldedLineOfWhiteSpace() {
        var mail = Mails.of("From: anna@client.example\r\nSubject: Re:\r\n \r\n\tthe printer\r\nTo: a@b.example\r\n\r\n"
                + "Text\r\n \r\nTo: nobody\r\n");
        assertThat(mail.subject()).isEqualTo("Re: the printer");
        assertThat(mail.to()).extracting("address").containsExactly("a@b.example");
        assertThat(mail.text()).startsWith("Text").contains("To: nobody");
        assertThat(Mails.of("From: anna@client.example\r\nSubject: One\r\n \r\n  indented text\r\nno field\r\n")
                        .subject())
                .isEqualTo("One");
    }

    @ParameterizedTest
    @CsvSource({
        "Anna <anna@client(comment).  example>",
        "Anna <anna   @   client(is (it) not) .example>",
        "Anna <anna . @client.example>",
    })
    void takesTheWhiteSpaceOutOfAnAddress(String from) {
        var read = Objects.requireNonNull(
                Mails.of("From: " + from + "\r\nSubject: x\r\n\r\ny").from());
        assertThat(read.name()).isEqualTo("Anna");
        assertThat(Objects.requireNonNull(read.address()).replace(".@", "@")).isEqualTo("anna@client.example");
    }

    @Test
    void acceptsNothingAfterTheHead() {
        assertThat(Mails.read("zero-body").text()).isEmpty();
        assertThat(Mails.read("zero-body").subject()).isEqualTo("Printer on floor 3");
    }

    @ParameterizedTest
    @MethodSource("org.lanedesk.channel.Mails#names")
    void losesNoMail(String name) {
        assertThat(Mails.read(name)).isNotNull();
    }

    @Test
    void refusesOnlyWhatIsNoTextAtAll() {
        assertThatThrownBy(() -> MailReader.read(new byte[0]))
                .isInstanceOf(UnreadableMail.class)
                .hasMessage("empty");
        assertThatThrownBy(() -> Mails.of(" \r\n \r\n"))
                .isInstanceOf(UnreadableMail.class)
                .hasMessage("empty");
        byte[] picture = new byte[3000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 31);
        }
        assertThatThrownBy(() -> MailReader.read(picture))
                .isInstanceOf(UnreadableMail.class)
                .hasMessage("binary");
    }
}
