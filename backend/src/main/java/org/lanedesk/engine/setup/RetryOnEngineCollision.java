package org.lanedesk.engine.setup;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.lanedesk.shared.RetryOn;
import org.springframework.stereotype.Component;

/** Two transactions moved one process instance: the second may do its work again. */
@Component
class RetryOnEngineCollision implements RetryOn {
    @Override
    public boolean worthRetrying(Throwable failure) {
        return failure instanceof OptimisticLockingException;
    }
}
