package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.test.Feature;

@Feature("H02")
class DeliveryReportTest {
    @ParameterizedTest
    @CsvSource({
        "report-failed, out.9, anna, failed, 5.1.1, '550 5.1.1 <anna@client.example>: User unknown'",
        "report-delayed, out.10, anna, delayed, 4.4.1, 451 4.4.1 timed out",
        "report-two, out.9, ewa, failed, 5.2.2, 552 5.2.2 Mailbox full",
        "bounce-qmail, out.11, anna, failed, 5.7.1, 550 5.7.1 Message refused by policy",
        "bounce-exim, out.12, anna, failed, , SMTP error from remote mail server: 550 no such user",
        "bounce-russian, out.13, anna, failed, 5.1.1, 'Причина: 550 5.1.1 неизвестный получатель'",
    })
    void saysWhatBecameOfWhichMail(
            String name, String id, String who, String action, String status, String diagnostic) {
        assertThat(Mails.read(name).deliveryReport())
                .isEqualTo(
                        new DeliveryReport(id + "@desk.example", who + "@client.example", action, status, diagnostic));
    }

    @Test
    void takesNoQuestionForAReport() {
        assertThat(Mails.read("bounce-question").deliveryReport()).isNull();
        assertThat(Mails.read("plain").deliveryReport()).isNull();
    }
}
