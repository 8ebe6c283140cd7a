package org.lanedesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.test.Feature;

@Feature("D12")
class NewTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, Mar 10, 2026 at 9:15 AM Care <care@desk.example> wrote:",
                "On Tue, Mar 10, 2026 at 9:15 AM Care <\ncare@desk.example> wrote:",
                "вт, 10 мар. 2026 г. в 09:15, Care <care@desk.example>:",
                "10 марта 2026 г. 9:15 пользователь \"Care\" <care@desk.example> написал:",
                "10.03.2026 09:15, Поддержка пишет:",
                "Вторник, 10 марта 2026, 9:15 +03:00 от Care <care@desk.example>:",
                "W dniu 10.03.2026 o 09:15, Care pisze:",
                "wt., 10 mar 2026 o 09:15 Care <care@desk.example> napisał(a):",
                "Dnia 10 marca 2026 o godz. 09:15 Care <care@desk.example> napisał(a):",
                "Am 10.03.2026 um 09:15 schrieb Care <care@desk.example>:",
                "Care <care@desk.example> schrieb am Di., 10. März 2026, 09:15:",
                "Le mar. 10 mars 2026 à 09:15, Care <care@desk.example> a écrit :",
                "El mar, 10 mar 2026 a las 9:15, Care (<care@desk.example>) escribió:",
                "Il giorno mar 10 mar 2026 alle ore 09:15 Care <care@desk.example> ha scritto:",
                "Em ter., 10 de mar. de 2026 às 09:15, Care <care@desk.example> escreveu:",
                "Op di 10 mrt 2026 om 09:15 schreef Care <care@desk.example>:",
                "Dne út 10. 3. 2026 9:15 uživatel Care <care@desk.example> napsal:",
                "вт, 10 бер. 2026 р. о 09:15 Care <care@desk.example> пише:",
                "Den tis 10 mars 2026 kl 09:15 skrev Care <care@desk.example>:",
                "-----Original Message-----",
                "-----Исходное сообщение-----",
                "-----Wiadomość oryginalna-----",
                "-------- Пересылаемое сообщение --------",
                "From: Care\nSent: Tuesday, March 10, 2026 9:15 AM\nTo: Anna\nSubject: RE: Printer",
                "От: Care <care@desk.example>\nОтправлено: 10 марта 2026 г. 9:15\nКому: Анна\nТема: Принтер",
                "Od: Care <care@desk.example>\nWysłano: wtorek, 10 marca 2026 09:15\nDo: Anna\nTemat: Drukarka",
                "*Von:* Care\n*Gesendet:* Dienstag, 10. März 2026 09:15\n*An:* Anna\n*Betreff:* Drucker",
            })
    void cutsWhatStandsBelowAnIntroduction(String introduction) {
        NewText split = NewText.split("It works now, thanks!\n\n" + introduction + "\n\n> Did you restart it?\n");
        assertThat(split.text()).isEqualTo("It works now, thanks!");
        assertThat(split.quoted()).startsWith(introduction.substring(0, 4)).contains("Did you restart it?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nAnna Nowak\nClient Ltd",
                "Sent from my iPhone",
                "Отправлено с iPhone",
                "Wysłane z iPhone'a",
                "Von meinem iPhone gesendet",
                "Get Outlook for iOS <https://aka.example>",
                "_______________\nAnna Nowak"
            })
    void cutsSignatures(String signature) {
        assertThat(NewText.split("It works.\n\n" + signature).text()).isEqualTo("It works.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please book:\nFrom: Berlin\nTo: Rome\nDate: 5 May",
                "On Monday I wrote to you.\nNothing happened.",
                "The list:\n- one\n- two\n\n    indented",
                "5 > 3 and 2 < 4",
                "```\n-----Original Message-----\n```\nend",
                "He wrote: please call me",
                "Error at 10:20:33\n10.03.2026 10:21 disk full\n2026-03-10 10:22:01 anna@client.example signed in\nend",
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(NewText.split(text)).isEqualTo(new NewText(text, ""));
    }

    @Test
    void takesTheAnswerBelowAQuote() {
        NewText split =
                NewText.split("On 10 Mar 2026 at 9:15 Care <care@desk.example> wrote:\n> Restarted?\n\nYes, twice.");
        assertThat(split.text()).isEqualTo("Yes, twice.");
        assertThat(split.quoted()).contains("> Restarted?");
    }

    @Test
    void keepsQuotesBetweenAnswersButNotForRules() {
        NewText split = NewText.split(
                "Hello,\nOn 10 Mar 2026 at 9:15 Care <c@desk.example> wrote:\n> urgent?\nno\n> broken?\nyes\n");
        assertThat(split.text()).isEqualTo("Hello,\n> urgent?\nno\n> broken?\nyes");
        assertThat(NewText.ownWords(split.text())).isEqualTo("Hello,\nno\nyes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> only a quote",
                "-- \nAnna",
                "On 10 Mar 2026 at 9:15 Care <care@desk.example> wrote:\n> Restarted?",
                "From: Care\nSent: Tuesday, March 10, 2026\nTo: Anna\nSubject: RE: Printer\n\nDid you restart it?"
            })
    void neverReturnsNothing(String text) {
        assertThat(NewText.split(text)).isEqualTo(new NewText(text, ""));
    }

    @Test
    void takesAForwardedMailForNewWhenNothingElseWasWritten() {
        NewText split = NewText.split("---------- Forwarded message ---------\n"
                + "From: Jan <jan@client.example>\n"
                + "Date: Tue, 10 Mar 2026\n"
                + "Subject: Door\n"
                + "To: Anna\n\n"
                + "The door is stuck.");
        assertThat(split.text()).isEqualTo("The door is stuck.");
    }
}
