package org.lanedesk.engine.setup;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.lanedesk.shared.memory.SettingsMemory;

/** As {@link KnownDefinitions} for the timers and steps that they define; every new timer asks for its own. */
final class KnownJobDefinitions extends JobDefinitionManager {
    private final SettingsMemory settings;

    private KnownJobDefinitions(SettingsMemory settings) {
        this.settings = settings;
    }

    static SessionFactory factory(Supplier<SettingsMemory> settings) {
        return new OwnSession(JobDefinitionManager.class, () -> new KnownJobDefinitions(settings.get()));
    }

    @Override
    public JobDefinitionEntity findById(String id) {
        JobDefinitionEntity mine = getDbEntityManager().getCachedEntity(JobDefinitionEntity.class, id);
        return mine != null ? mine : settings.of("engine.jobDefinition", id, () -> super.findById(id));
    }
}
