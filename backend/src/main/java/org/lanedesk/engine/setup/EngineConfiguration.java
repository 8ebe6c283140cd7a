package org.lanedesk.engine.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.joda.time.DateTimeUtils;
import org.lanedesk.engine.feel.EngineFeel;
import org.lanedesk.engine.safe.Safety;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.util.function.SingletonSupplier;

/** The engine's clock is the domain clock; its tables are Flyway's; models stay inside {@link Safety}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration extends AbstractCamundaConfiguration {
    private final DataSource source;
    private final DomainClock clock;
    private final Safety safety;
    private final Supplier<SettingsMemory> settings;

    EngineConfiguration(DataSource source, DomainClock clock, Safety safety, ObjectProvider<SettingsMemory> settings) {
        this.settings = SingletonSupplier.of(settings::getObject);
        this.source = source;
        this.clock = clock;
        this.safety = safety;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
        configuration.setSqlSessionFactory(EarlyMappings.factory(new TransactionAwareDataSourceProxy(source)));
        configuration.setHistoryTimeToLive("P365D");
        var dmn = new DefaultDmnEngineConfiguration();
        dmn.setFeelEngineFactory(new EngineFeel());
        dmn.getTransformer().getTransformListeners().add(new SwitchedOff());
        configuration.setDmnEngineConfiguration(dmn);
        safety.apply(configuration);
        configuration.setCustomSessionFactories(new ArrayList<>(List.of(
                KnownDefinitions.factory(settings),
                KnownJobDefinitions.factory(settings),
                QuietEntities.factory(configuration::getIdGenerator, new StepRows(new JdbcTemplate(source))),
                KnownAbsent.jobs(),
                KnownAbsent.incidents())));
        // who calls the engine answers for its errors; the engine would log each one a second time
        configuration.setEnableCmdExceptionLogging(false);
        quiet(configuration);
    }

    /** The log has no columns for where the engine is; keeping them up to date at each step is not free. */
    private static void quiet(SpringProcessEngineConfiguration configuration) {
        configuration.setLoggingContextActivityId(null);
        configuration.setLoggingContextActivityName(null);
        configuration.setLoggingContextApplicationName(null);
        configuration.setLoggingContextBusinessKey(null);
        configuration.setLoggingContextProcessDefinitionId(null);
        configuration.setLoggingContextProcessDefinitionKey(null);
        configuration.setLoggingContextProcessInstanceId(null);
        configuration.setLoggingContextTenantId(null);
        configuration.setLoggingContextEngineName(null);
    }
}
