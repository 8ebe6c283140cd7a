package org.lanedesk.engine.setup;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The engine's SQL statements lie in 60 XML files whose reading is a quarter of the start. It begins on a second thread
 * before the beans are made, and is the same as the engine would do by itself.
 */
public final class EarlyMappings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String FILE = "org/camunda/bpm/engine/impl/mapping/mappings.xml";
    private static final AtomicReference<CompletableFuture<Configuration>> BEGUN = new AtomicReference<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        BEGUN.compareAndSet(null, CompletableFuture.supplyAsync(EarlyMappings::read, work -> {
            Thread thread = new Thread(work, "engine-mappings");
            thread.setDaemon(true);
            thread.start();
        }));
    }

    /** For one engine only: the configuration takes its data source. */
    static SqlSessionFactory factory(DataSource source) {
        CompletableFuture<Configuration> begun = BEGUN.getAndSet(null);
        Configuration mappings = begun == null ? read() : begun.join();
        mappings.setEnvironment(new Environment("default", new ManagedTransactionFactory(), source));
        mappings.setDefaultExecutorType(ExecutorType.BATCH);
        return new DefaultSqlSessionFactory(mappings);
    }

    private static Configuration read() {
        Properties properties = new Properties();
        properties.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, "", "postgres");
        var file = Objects.requireNonNull(
                ProcessEngineConfigurationImpl.class.getClassLoader().getResourceAsStream(FILE));
        return new XMLConfigBuilder(new InputStreamReader(file, StandardCharsets.UTF_8), "", properties).parse();
    }
}
