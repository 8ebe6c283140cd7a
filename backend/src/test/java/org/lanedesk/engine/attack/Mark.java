package org.lanedesk.engine.attack;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Code that no model may reach; counts how often one did. Not a bean. */
public class Mark implements JavaDelegate, ExecutionListener, TaskListener {
    static final AtomicInteger HITS = new AtomicInteger();

    public Mark() {
        HITS.incrementAndGet();
    }

    public static Object hit() {
        return HITS.incrementAndGet();
    }

    public static Object hit(int ignored) {
        return hit();
    }

    @Override
    public void execute(DelegateExecution execution) {
        hit();
    }

    @Override
    public void notify(DelegateExecution execution) {
        hit();
    }

    @Override
    public void notify(DelegateTask task) {
        hit();
    }
}
