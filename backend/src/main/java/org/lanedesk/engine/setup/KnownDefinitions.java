package org.lanedesk.engine.setup;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.memory.SettingsMemory;

/**
 * The rows of process definitions as settings: the engine asks for them again with every command, though they change
 * with a release only. What the engine itself changes it reads from its own session, as ever.
 */
final class KnownDefinitions extends ProcessDefinitionManager {
    private final SettingsMemory settings;

    private KnownDefinitions(SettingsMemory settings) {
        this.settings = settings;
    }

    static SessionFactory factory(Supplier<SettingsMemory> settings) {
        return new OwnSession(ProcessDefinitionManager.class, () -> new KnownDefinitions(settings.get()));
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionById(String id) {
        return inSession(settings.of("engine.definition", id, () -> super.findLatestDefinitionById(id)));
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, @Nullable String tenant) {
        return tenant != null
                ? super.findLatestDefinitionByKeyAndTenantId(key, tenant)
                : inSession(settings.of(
                        "engine.definition.latest", key, () -> super.findLatestDefinitionByKeyAndTenantId(key, null)));
    }

    /** The writer of the history looks into the session of its command only, and else asks the database. */
    private @Nullable ProcessDefinitionEntity inSession(@Nullable ProcessDefinitionEntity known) {
        if (known != null
                && getDbEntityManager().getCachedEntity(ProcessDefinitionEntity.class, known.getId()) == null) {
            getDbEntityManager().getDbEntityCache().putPersistent(known);
        }
        return known;
    }
}
