package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.test.Feature;

/** Nothing that a stranger sends costs more than linear time, or the stack. */
@Feature("H03")
class MailLimitsTest {
    private static final String HEAD = "From: anna@client.example\nSubject: Many\n";
    private static final Duration BOUND = Duration.ofSeconds(20);

    @Test
    void readsFiveThousandParts() {
        StringBuilder mail = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n");
        mail.append("--b\n\nHello\n");
        for (int i = 0; i < 5_000; i++) {
            mail.append("--b\nContent-Type: image/png; name=p").append(i).append(".png\n\nx\n");
        }
        ParsedMail read = read(mail.append("--b--\n").toString());
        assertThat(read.text()).isEqualTo("Hello");
        assertThat(read.attachments()).hasSize(500);
        assertThat(read.cut()).isTrue();
    }

    @Test
    void readsAThousandLevels() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 1_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(read(mail.append("Content-Type: text/plain\n\nDeep inside\n").toString())
                        .text())
                .isEqualTo("Deep inside");
    }

    @Test
    void keepsAThousandNestedMailsAsOneFile() {
        String mail = HEAD + "Content-Type: message/rfc822\n\nSubject: in\n".repeat(1_000) + "\nDeep inside\n";
        assertThat(read(mail).attachments()).hasSize(1);
    }

    @Test
    void cutsEndlessFields() {
        assertThat(read("From: a@b.c\nSubject: " + "word ".repeat(2_000_000) + "\n\nHello")
                        .subject())
                .hasSizeLessThan(1_001);
        assertThat(read("From: a@b.c\n" + "X-A: b\n".repeat(500_000) + "\nHello")
                        .text())
                .isEqualTo("Hello");
        assertThat(read("From: a@b.c\nTo: " + "x@y.z, ".repeat(100_000) + "\n\nHello")
                        .to())
                .hasSizeLessThan(1_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "<",
                "\"",
                ",",
                "a:;",
                "=?utf-8?Q?",
                "=?",
                "a@",
                "<a@b",
                "<,",
                "\\",
                "=?utf-8?B?0J8=?= ",
                "\t",
                "("
            })
    void staysLinearInAddressFields(String piece) {
        String field = piece.repeat(200_000 / piece.length());
        assertThat(read("From: a@b.c\nTo: " + field + "\nCc: " + field + "\nReferences: " + field + "\n\nHello")
                        .text())
                .isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<blockquote type=cite>",
                "<div class=gmail_quote>",
                "<a href=x><b>",
                "<table><tr><td>",
                "<",
                "&amp;",
                "<!--",
                "<p>words</p>",
                "<img src=http://a.b/c.png>",
                "<div id=divRplyFwdMsg>x</div>",
                "<pre>\n"
            })
    void staysLinearInHtml(String piece) {
        String html = piece.repeat(100_000 / piece.length());
        ParsedMail mail = read(HEAD + "Content-Type: text/html\n\n" + html + "deep");
        assertThat(mail.html()).endsWith("deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> > x\n",
                "On 5 May 2026 at 10:20 <a@b.c\n",
                "On 5 May 2026 at 10:20 a@b.c wrote:\n> x\ny\n",
                "From: x\n",
                "Date: x\n\n",
                "\n",
                "x",
                " ",
                "--\n",
                "-- \n",
                "____\n",
                "```\n",
                "x y: "
            })
    void staysLinearInText(String piece) {
        ParsedMail mail = read(HEAD + "\nhello\n" + piece.repeat(800_000 / piece.length()));
        assertThat(mail.newText()).startsWith("hello");
    }

    private static ParsedMail read(String mail) {
        return assertTimeoutPreemptively(BOUND, () -> Mails.of(mail));
    }
}
