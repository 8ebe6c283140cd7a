package org.lanedesk.shared.memory;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The one way to the database of the desk's own statements. */
@Configuration(proxyBeanMethods = false)
class MemoryConfiguration {
    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new WatchedJdbc(source);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new UnitTransactions(source);
    }
}
