package org.lanedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class ManyBreachesTest {
    private static final int MANY = Integer.getInteger("many", 200);

    @Autowired
    TestTickets desk;

    @Autowired
    ToldAboutSla told;

    @Autowired
    JdbcClient db;

    @Test
    @Feature({"D32", "C20"})
    void manyBreachesOfOneSecondEscalateOnceEach() {
        TestLine line = desk.line("00:00-24:00");
        List<Long> tickets = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tickets.add(desk.open(line, "normal"));
        }
        // the warnings are over, the breaches still ahead
        desk.pass(Duration.ofMinutes(50));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> counted(told.warned, tickets, SlaWarned::ticketNumber), n -> n == MANY);
        desk.pass(Duration.ofMinutes(11));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> counted(told.breached, tickets, SlaBreached::ticketNumber), n -> n == MANY);
        assertThat(told.breached.stream()
                        .map(SlaBreached::ticketNumber)
                        .filter(tickets::contains)
                        .distinct())
                .hasSize(MANY);
    }

    private static <T> long counted(List<T> events, List<Long> tickets, java.util.function.ToLongFunction<T> number) {
        return events.stream()
                .filter(e -> tickets.contains(number.applyAsLong(e)))
                .count();
    }
}
