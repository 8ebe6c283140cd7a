package org.lanedesk.engine.attack;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A bean that is no block: models must not reach it. */
@Component
public class MarkBean {
    public Object getHit() {
        return Mark.hit();
    }

    public Object hit() {
        return Mark.hit();
    }

    public JavaDelegate getDelegate() {
        Mark.hit();
        return execution -> Mark.hit();
    }

    public JavaDelegate delegate() {
        return getDelegate();
    }
}
