package org.lanedesk.engine.setup;

import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.joda.time.DateTimeUtils;
import org.lanedesk.engine.feel.EngineFeel;
import org.lanedesk.engine.safe.Safety;
import org.lanedesk.shared.DomainClock;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The engine's clock is the domain clock; its tables are Flyway's; models stay inside {@link Safety}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration extends AbstractCamundaConfiguration {
    private final DataSource source;
    private final DomainClock clock;
    private final Safety safety;

    EngineConfiguration(DataSource source, DomainClock clock, Safety safety) {
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
        // who calls the engine answers for its errors; the engine would log each one a second time
        configuration.setEnableCmdExceptionLogging(false);
    }
}
