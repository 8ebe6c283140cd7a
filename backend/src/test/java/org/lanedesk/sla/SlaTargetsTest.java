package org.lanedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.Feature;

class SlaTargetsTest {
    @Test
    void theFirstRowThatSetsAColumnWins() {
        SlaTargets targets = SlaTargets.of(
                List.of(
                        Map.of("firstReplyMinutes", 15L, "policy", "VIP"),
                        Map.of("firstReplyMinutes", 60L, "resolutionMinutes", 480L, "policy", "Standard")),
                "office");
        SlaTarget first = targets.byKind().get(ClockKind.FIRST_REPLY);
        assertThat(first).isEqualTo(new SlaTarget("VIP", "office", Duration.ofMinutes(15), Duration.ofSeconds(675)));
        assertThat(targets.byKind()).containsOnlyKeys(ClockKind.FIRST_REPLY, ClockKind.RESOLUTION);
    }

    @Test
    @Feature("D29")
    void aLeadInMinutesCountsBeforeAPercentage() {
        SlaTargets targets = SlaTargets.of(
                List.of(Map.of("firstReplyMinutes", 60L, "warnMinutes", 15L, "warnPercent", 50L, "schedule", "night")),
                "office");
        SlaTarget first = targets.byKind().get(ClockKind.FIRST_REPLY);
        assertThat(first.warnAfter()).isEqualTo(Duration.ofMinutes(45));
        assertThat(first.schedule()).isEqualTo("night");
    }

    @Test
    void aLeadLongerThanTheTargetWarnsNever() {
        SlaTargets targets = SlaTargets.of(List.of(Map.of("firstReplyMinutes", 5L, "warnMinutes", 15L)), "office");
        assertThat(targets.byKind().get(ClockKind.FIRST_REPLY).warnAfter()).isNull();
    }
}
