package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.test.Feature;

@Feature("H02")
class MachineMailTest {
    @ParameterizedTest
    @CsvSource({
        "machine-auto-submitted, autoSubmitted",
        "machine-precedence, precedence",
        "machine-list, list",
        "machine-return-path, emptyReturnPath",
        "machine-noreply, sender",
        "machine-daemon, sender",
        "machine-autoreply, autoReply",
        "machine-subject-ru, autoReply",
        "machine-suppress, suppress",
        "machine-loop, loop",
        "machine-receipt, receipt",
        "report-failed, deliveryReport",
        "bounce-qmail, deliveryReport",
    })
    void knowsMailOfMachines(String name, String reason) {
        assertThat(Mails.read(name).machine()).isEqualTo(new ParsedMail.Machine(true, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "machine-auto-submitted-no", "human-return-path", "bounce-question", "thread"})
    void takesNoPersonForAMachine(String name) {
        assertThat(Mails.read(name).machine()).isEqualTo(new ParsedMail.Machine(false, null));
    }
}
