package org.lanedesk.engine.setup;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Flyway makes the engine's tables, so the engine must wait for it (the starter's own ordering class has moved). */
@Component
class EngineAfterFlyway implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }
}
