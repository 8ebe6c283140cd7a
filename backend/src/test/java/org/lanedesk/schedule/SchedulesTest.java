package org.lanedesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Feature("E53")
class SchedulesTest {
    private static final Instant SATURDAY = Instant.parse("2026-11-28T12:00:00Z");

    @Autowired
    Schedules schedules;

    @Test
    void aChangeCountsAtOnceAndNamesItsBase() {
        String key = "s-" + Ids.next();
        LocalizedText name = LocalizedText.of("Office");
        ScheduleDefinition office = new ScheduleDefinition("UTC", Map.of("mon", List.of("09:00-18:00")), List.of());
        schedules.save(key, name, office, false, null);
        assertThat(schedules.of(key).open(SATURDAY)).isFalse();

        ScheduleDefinition extra = new ScheduleDefinition(
                "UTC",
                office.week(),
                List.of(new ScheduleDefinition.ExceptionDays("2026-11-28", null, "Extra", List.of("09:00-18:00"))));
        assertThatThrownBy(() -> schedules.save(key, name, extra, false, null)).hasMessageStartingWith("schedule.base");
        assertThatThrownBy(() -> schedules.save(key, name, extra, false, 7)).hasMessageStartingWith("schedule.moved");
        Schedule saved = schedules.save(key, name, extra, false, 0);

        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.definition()).isEqualTo(extra);
        assertThat(schedules.of(key).open(SATURDAY)).isTrue();
    }

    @Test
    void aroundTheClockIsThereFromTheStart() {
        assertThat(schedules.of("always").open(SATURDAY)).isTrue();
        assertThatThrownBy(() -> schedules.of("nowhere")).hasMessageStartingWith("notFound");
    }
}
