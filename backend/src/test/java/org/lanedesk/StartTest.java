package org.lanedesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class StartTest {
    @Autowired
    JdbcClient db;

    @Test
    void theEngineLivesInTheDatabaseThatFlywayMade() {
        assertThat(db.sql("select max(version_) from act_ge_schema_log")
                        .query(String.class)
                        .single())
                .startsWith("7.24");
    }
}
