package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.test.Feature;

@Feature("H03")
class MailCharsetTest {
    @ParameterizedTest
    @CsvSource({
        "head-raw-1251, Анна Новак, Не работает принтер",
        "head-raw-utf8, Анна Новак, Не работает принтер",
        "head-raw-1250, Józef Żółć, Drukarka się zacięła",
    })
    void guessesTheCharsetOfRawFields(String name, String writer, String subject) {
        ParsedMail mail = Mails.read(name);
        assertThat(Objects.requireNonNull(mail.from()).name()).isEqualTo(writer);
        assertThat(mail.subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "head-raw-1250, 'Proszę o pomoc, źle działa'",
        "body-koi8-undeclared, 'Принтер не печатает, помогите пожалуйста'",
        "body-1251-as-latin1, 'Принтер не печатает, помогите'",
        "body-utf8-as-latin2, Żółta drukarka",
        "charset-alias, Принтер",
        "charset-unknown, Принтер стоит",
        "charset-utf7, Принтер 3",
    })
    void readsBodiesWhoseCharsetIsUnknownMissingOrWrong(String name, String text) {
        assertThat(Mails.read(name).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "charset-utf7, Принтер",
        "words-split-character, Принтер 3",
        "words-glued, Re:Принтер(floor 3)",
    })
    void decodesWordsThatBreakTheRules(String name, String subject) {
        assertThat(Mails.read(name).subject()).isEqualTo(subject);
    }

    /** Two letters are too few for a guess; the text below says how they are written. */
    @Test
    void aRawFieldAboveSeveralPartsIsReadInTheCharsetOfItsText() {
        String mail = """
            From: Ян <jan@example.org>
            To: care@example.org
            Subject: Re: ЭВМ
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=koi8-r

            Готово
            --b--
            """.replace("\n", "\r\n");
        ParsedMail read = MailReader.read(mail.getBytes(Charset.forName("KOI8-R")));
        assertThat(read.subject()).isEqualTo("Re: ЭВМ");
        assertThat(Objects.requireNonNull(read.from()).name()).isEqualTo("Ян");
        assertThat(read.text().strip()).isEqualTo("Готово");
    }

    /** What is sound UTF-8 is UTF-8, whatever the body says of itself. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"big5", "gb2312", "gbk", "shift_jis", "euc-kr", "iso-2022-jp", "koi8-r"})
    void aRawFieldInUtf8IsReadAboveABodyOfAnyCharset(String charset) {
        assertThat(Mails.of("From: Анна <a@client.example>\r\nSubject: Не работает принтер\r\n"
                                + "Content-Type: text/plain; charset=" + charset + "\r\n\r\nx\r\n")
                        .subject())
                .isEqualTo("Не работает принтер");
    }
}
