package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Feature({"H02", "A46"})
class AutoReplyLimitTest {
    @Autowired
    AutoReplyLimit limit;

    @Autowired
    DomainClock clock;

    @Test
    void anAddressGetsThreeAutomaticAnswersAnHour() {
        String address = UUID.randomUUID() + "@robot.example";
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take(address, UUID.randomUUID())).isTrue();
        }
        assertThat(limit.take(address.toUpperCase(java.util.Locale.ROOT), UUID.randomUUID()))
                .isFalse();
        assertThat(limit.take(address.replace("@", "+tag@"), null)).isFalse();
        boolean later = clock.shifted(Duration.ofMinutes(61), () -> limit.take(address, null));
        assertThat(later).isTrue();
    }

    @Test
    void aSessionGetsTenInAll() {
        UUID session = UUID.randomUUID();
        long given = IntStream.range(0, 15)
                .filter(i -> limit.take("a" + UUID.randomUUID() + "@robot.example", session))
                .count();
        assertThat(given).isEqualTo(10);
    }
}
