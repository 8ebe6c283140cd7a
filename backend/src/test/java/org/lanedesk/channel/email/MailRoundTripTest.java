package org.lanedesk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.channel.MailReader;
import org.lanedesk.channel.ParsedMail;
import org.lanedesk.channel.email.OutgoingMail.Attached;
import org.lanedesk.channel.email.OutgoingMail.Mailbox;
import org.lanedesk.test.Feature;

/** What we write, we (and so others) can read: RFC 2047 for names and subject, RFC 2231 for file names. */
@Feature("D05")
class MailRoundTripTest {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', 0, (byte) 0xFF, '\r', '\n', '.', '\n'};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Care",
                "Служба поддержки «Северный ветер»",
                "Nowak, Żaneta (dział obsługi) \"IT\"",
                "日本語サポート",
                "A very long name of a support department that surely needs more than one line — и ещё немного слов",
            })
    void keepsNamesAndSubject(String words) throws Exception {
        String source = write(mail(words, words, "text", null, List.of()));
        ParsedMail read = MailReader.read(source.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.from()).isEqualTo(new ParsedMail.Address(words, "care@desk.example"));
        assertThat(read.replyTo()).containsExactly(new ParsedMail.Address(words, "care+t1@desk.example"));
        assertThat(read.subject()).isEqualTo(words);
        assertThat(source.chars()).allMatch(c -> c < 128);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice.pdf",
                "Отчёт за март 2026.pdf",
                "Zażółć gęślą jaźń; \"final\" (2).pdf",
                "100% = it's \\ done.pdf",
                "Очень длинное имя файла, которое не помещается в одну строку заголовка и потому делится на части.pdf",
                "照片.pdf",
                "emoji 🎉.pdf",
            })
    void keepsNamesOfFiles(String name) throws Exception {
        String source = write(
                mail("Care", "File", "See the file", null, List.of(new Attached(name, "application/pdf", PDF, null))));
        ParsedMail read = MailReader.read(source.getBytes(StandardCharsets.ISO_8859_1));
        String expected =
                name.replace('"', '_').substring(name.lastIndexOf('\\') + 1).strip();
        assertThat(read.attachments()).extracting("name").containsExactly(expected);
        assertThat(read.attachments().get(0).bytes()).isEqualTo(PDF);
        assertThat(read.attachments().get(0).contentType()).isEqualTo("application/pdf");
        assertThat(source.chars()).allMatch(c -> c < 128);
    }

    @Test
    void keepsBothFormsAndThePicture() throws Exception {
        String html = "<p>Здравствуйте! <img src=\"cid:a1@lanedesk\"></p>";
        ParsedMail read = MailReader.read(write(mail(
                        "Care",
                        "Picture",
                        "Здравствуйте!",
                        html,
                        List.of(
                                new Attached("схема.png", "image/png", PDF, "a1@lanedesk"),
                                new Attached("b.pdf", "application/pdf", PDF, null))))
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.text()).isEqualTo("Здравствуйте!");
        assertThat(read.html()).isEqualTo(html);
        assertThat(read.attachments()).extracting("name").containsExactly("схема.png", "b.pdf");
        assertThat(read.attachments()).extracting("inline").containsExactly(true, false);
    }

    @Test
    void keepsTheThreadAndSaysThatAMachineWroteIt() throws Exception {
        ParsedMail read = MailReader.read(
                write(mail("Care", "Re: x", "x", null, List.of())).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.messageId()).isEqualTo("m.1@desk.example");
        assertThat(read.inReplyTo()).isEqualTo("a@client.example");
        assertThat(read.references()).containsExactly("first@client.example", "a@client.example");
        assertThat(read.date()).isEqualTo(Instant.parse("2026-03-10T08:15:00Z"));
        assertThat(read.machine()).isEqualTo(new ParsedMail.Machine(true, "loop"));
    }

    @Test
    void keepsLongLinesAndDots() throws Exception {
        String text = ".\n.. dots\nFrom here\n" + "слово ".repeat(400).strip() + "\n\n" + "x".repeat(3_000);
        assertThat(MailReader.read(write(mail("Care", "Long", text, null, List.of()))
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .text())
                .isEqualTo(text);
    }

    private static OutgoingMail mail(
            String name, String subject, String text, @Nullable String html, List<Attached> files) {
        return new OutgoingMail(
                "<m.1@desk.example>",
                new Mailbox(name, "care@desk.example"),
                "care+t1@desk.example",
                List.of("anna@client.example"),
                List.of(),
                List.of(),
                subject,
                text,
                html,
                "<a@client.example>",
                List.of("<first@client.example>", "<a@client.example>"),
                files,
                true,
                Instant.parse("2026-03-10T08:15:00Z"));
    }

    /** As the server gets it; one char per byte. */
    private static String write(OutgoingMail mail) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeBuilder.build(mail, Session.getInstance(new Properties())).writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
