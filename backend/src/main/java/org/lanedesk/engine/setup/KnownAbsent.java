package org.lanedesk.engine.setup;

import java.util.List;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.runtime.Incident;

/** Questions that the engine asks at each step though what it has at hand says already that there is no such row. */
final class KnownAbsent {
    private KnownAbsent() {}

    static SessionFactory jobs() {
        return new OwnSession(JobManager.class, Jobs::new);
    }

    static SessionFactory incidents() {
        return new OwnSession(IncidentManager.class, Incidents::new);
    }

    private static final class Jobs extends JobManager {
        /** A wait for a message is gone: only signals are ever delivered by a job. */
        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
            EventSubscriptionEntity wait =
                    getDbEntityManager().getCachedEntity(EventSubscriptionEntity.class, configuration);
            return wait != null && wait.isSubscriptionForEventType(EventType.MESSAGE)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }

    private static final class Incidents extends IncidentManager {
        /** A job is done: one that never failed has no incident to end. */
        @Override
        public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
            JobEntity job = Incident.FAILED_JOB_HANDLER_TYPE.equals(type)
                    ? getDbEntityManager().getCachedEntity(JobEntity.class, configuration)
                    : null;
            return job != null && neverFailed(job)
                    ? List.of()
                    : super.findIncidentByConfigurationAndIncidentType(configuration, type);
        }

        private static boolean neverFailed(JobEntity job) {
            return job.getRetries() > 0 && job.getExceptionByteArrayId() == null && job.getExceptionMessage() == null;
        }
    }
}
