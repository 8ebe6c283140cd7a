package org.lanedesk.db;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One data source for the desk and its engine: {@code LANEDESK_DB_URL}, or the embedded server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${lanedesk.db.url:}' == ''")
    EmbeddedDatabase embeddedDatabase(
            @Value("${lanedesk.db.folder:data/postgres}") Path folder,
            @Value("${lanedesk.db.durable:true}") boolean durable)
            throws IOException {
        return EarlyDatabase.take(folder, durable);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${lanedesk.db.url:}' == ''")
    DataSource embeddedDataSource(EmbeddedDatabase database, @Value("${lanedesk.db.pool:24}") int size) {
        return pool(database.url(), null, null, size);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${lanedesk.db.url:}' != ''")
    DataSource dataSource(
            @Value("${lanedesk.db.url}") String url,
            @Value("${lanedesk.db.user:lanedesk}") String user,
            @Value("${lanedesk.db.password:}") String password,
            @Value("${lanedesk.db.pool:24}") int size) {
        return pool(url, user, password, size);
    }

    private static DataSource pool(
            String url,
            @org.jspecify.annotations.Nullable String user,
            @org.jspecify.annotations.Nullable String password,
            int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(2);
        pool.setPoolName("lanedesk");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // the desk and its engine use more statements than the driver's 256, with long texts
        pool.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        pool.addDataSourceProperty("preparedStatementCacheSizeMiB", "16");
        // no query here is long enough to be worth compiling
        pool.setConnectionInitSql("set jit = off");
        // a database that is still starting (compose) is waited for, then said clearly
        pool.setInitializationFailTimeout(60_000);
        return pool;
    }
}
