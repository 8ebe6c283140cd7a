package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.channel.ParsedMail.Address;
import org.lanedesk.test.Feature;

@Feature("D12")
class MailReaderTest {
    @Test
    void readsAnOrdinaryMail() {
        ParsedMail mail = Mails.read("plain");
        assertThat(mail.from()).isEqualTo(new Address("Anna Nowak", "anna@client.example"));
        assertThat(mail.to()).containsExactly(new Address("Care", "care@desk.example"));
        assertThat(mail.subject()).isEqualTo("Printer on floor 3");
        assertThat(mail.messageId()).isEqualTo("m1@client.example");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-03-10T08:15:00Z"));
        assertThat(mail.text()).isEqualTo("Dzień dobry, drukarka nie drukuje.\n\nПринтер не печатает.");
        assertThat(mail.html()).isNull();
        assertThat(mail.machine().automatic()).isFalse();
        assertThat(mail.header("Message-ID")).containsExactly("<m1@client.example>");
    }

    @Test
    void knowsWhatItAnswersAndWhoTakesPart() {
        ParsedMail mail = Mails.read("thread");
        assertThat(mail.inReplyTo()).isEqualTo("a.1@desk.example");
        assertThat(mail.references()).containsExactly("first@client.example", "a.1@desk.example", "b.2@desk.example");
        assertThat(mail.replyTo()).containsExactly(new Address("Nowak, Anna", "anna.private@client.example"));
        assertThat(mail.sender()).isEqualTo(new Address(null, "secretary@client.example"));
        assertThat(mail.cc())
                .containsExactly(
                        new Address("Jan", "jan@client.example"), new Address("Józef", "jozef@client.example"));
    }

    @Test
    void keepsQuotesInNames() {
        ParsedMail mail =
                Mails.of("From: \"Nowak, Anna \\\"IT\\\"\" <anna@Client.example>\nTo: 'care@desk.example'\n\nHello");
        assertThat(mail.from()).isEqualTo(new Address("Nowak, Anna \"IT\"", "anna@client.example"));
        assertThat(mail.to()).extracting("address").containsExactly("care@desk.example");
    }

    @Test
    void makesTextFromHtml() {
        ParsedMail mail = Mails.read("html-only");
        assertThat(mail.text()).isEqualTo("The scanner is broken.\n\nSee the photo <https://client.example/photo>.");
        assertThat(mail.html()).contains("<script>");
        assertThat(mail.cleanedHtml())
                .contains("<b>scanner</b>")
                .doesNotContain("script")
                .doesNotContain("color:red");
    }

    @Test
    void takesBothFormsOfOneText() {
        ParsedMail mail = Mails.read("alternative");
        assertThat(mail.text()).isEqualTo("Здравствуйте");
        assertThat(mail.cleanedHtml()).isEqualTo("<p>Здравствуйте</p>");
    }

    @Test
    void showsPicturesThatTheTextShowsAndLoadsNoOthers() {
        ParsedMail mail = Mails.read("inline-picture");
        assertThat(mail.attachments()).extracting("name").containsExactly("shot.png", "logo.png");
        assertThat(mail.attachments()).extracting("inline").containsExactly(true, false);
        assertThat(mail.attachments()).extracting("contentId").first().isEqualTo("shot1@client.example");
        assertThat(mail.cleanedHtml())
                .contains("src=\"cid:shot1@client.example\"")
                .contains("data-blocked=\"https://tracker.example/p.png?id=7\"")
                .doesNotContain("src=\"http");
    }

    @ParameterizedTest
    @CsvSource({
        "name-rfc2231, Отчёт за 2026.pdf",
        "name-rfc2047, Отчёт за 2026.pdf",
        "name-path, invoice 7.pdf",
        "name-unquoted, invoice of March.pdf",
        "name-raw-1251, Счёт на оплату.pdf",
        "name-none, attachment-1.jpg",
        "winmail, winmail.dat",
        "nested-mail, Счёт 5_2026.eml",
        "invitation, attachment-1.ics",
    })
    void keepsFilesUnderTheirNames(String mail, String file) {
        assertThat(Mails.read(mail).attachments()).extracting("name").containsExactly(file);
        assertThat(Mails.read(mail).attachments().get(0).bytes()).isNotEmpty();
        assertThat(Mails.read(mail).text()).isNotEmpty();
    }

    @Test
    void leavesTheTextOfANestedMailInItsFile() {
        assertThat(Mails.read("nested-mail").text()).isEqualTo("Please see the mail below.");
    }

    @Test
    void joinsSoftLineBreaksAndCutsTheSignature() {
        ParsedMail mail = Mails.read("flowed");
        assertThat(mail.newText()).isEqualTo("This sentence was broken by the mail program.");
        assertThat(mail.quoted()).contains("> An old sentence.").contains("Anna");
    }

    @Test
    @Feature("D10")
    void recognisesOneMailThatCameThroughTwoMailboxes() {
        ParsedMail one = Mails.read("twin-a");
        assertThat(Mails.read("twin-b").fingerprint()).isEqualTo(one.fingerprint());
        assertThat(Mails.read("twin-other").messageId()).isEqualTo(one.messageId());
        assertThat(Mails.read("twin-other").fingerprint()).isNotEqualTo(one.fingerprint());
    }
}
