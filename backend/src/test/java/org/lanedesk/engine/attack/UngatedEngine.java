package org.lanedesk.engine.attack;

import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.lanedesk.engine.feel.EngineFeel;
import org.lanedesk.engine.safe.Safety;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The product's engine without its gate, so that the second line of defence is tried too. */
class UngatedEngine {
    private UngatedEngine() {}

    static ProcessEngine build(
            ApplicationContext context, DataSource source, PlatformTransactionManager transactions, Safety safety) {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("ungated");
        configuration.setApplicationContext(context);
        configuration.setDataSource(source);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("desk");
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P1D");
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setEnableCmdExceptionLogging(false);
        var dmn = new DefaultDmnEngineConfiguration();
        dmn.setFeelEngineFactory(new EngineFeel());
        configuration.setDmnEngineConfiguration(dmn);
        safety.applyWithoutGate(configuration);
        return configuration.buildProcessEngine();
    }
}
