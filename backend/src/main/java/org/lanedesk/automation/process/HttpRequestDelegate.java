package org.lanedesk.automation.process;

import java.time.Duration;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.lanedesk.automation.AskOutside;
import org.lanedesk.engine.WaitingBlock;
import org.springframework.stereotype.Component;

/** Block "HTTP request": asks a named connection and waits; httpOk = false when no good answer came within the limit. */
@Component("httpRequest")
class HttpRequestDelegate extends WaitingBlock {
    private final AskOutside ask;

    HttpRequestDelegate(AskOutside ask) {
        this.ask = ask;
    }

    @Override
    protected void begin(ActivityExecution execution) {
        String limit = Step.text(execution, "limit");
        ask.ask(
                String.valueOf(Step.text(execution, "connection")),
                Long.valueOf(execution.getProcessBusinessKey()),
                execution.getId(),
                Step.text(execution, "method"),
                Step.text(execution, "path"),
                Step.text(execution, "body"),
                Step.text(execution, "keep"),
                limit == null ? null : Duration.parse(limit.strip()));
    }
}
