package org.lanedesk.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where running processes wait for a message. */
@Component
class MessageWaits {
    private static final String FIND = """
        select s.execution_id_, s.activity_id_, e.proc_def_id_
        from act_ru_execution e
        join act_re_procdef p on p.id_ = e.proc_def_id_ and p.key_ = ?
        join act_ru_execution x on x.proc_inst_id_ = e.id_
        join act_ru_event_subscr s on s.execution_id_ = x.id_
        where e.business_key_ = ? and s.event_type_ = 'message' and s.event_name_ = ?
        """;
    private final JdbcClient db;
    private final RuntimeServiceImpl runtime;
    private final RepositoryServiceImpl models;
    private final Map<String, Boolean> opening = new ConcurrentHashMap<>();

    MessageWaits(JdbcClient db, RuntimeService runtime, RepositoryService models) {
        this.db = db;
        this.runtime = (RuntimeServiceImpl) runtime;
        this.models = (RepositoryServiceImpl) models;
    }

    /** @return the places of the process with this business key that wait for the message now */
    List<Wait> of(String process, String businessKey, String message) {
        return db.sql(FIND)
                .params(process, businessKey, message)
                .query((row, n) -> new Wait(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Tells one of them. What comes with a message that opens an event subprocess belongs to that subprocess: two that run
     * side by side keep their own, and nothing of it stays behind.
     */
    void tell(Wait wait, String message, Map<String, Object> vars) {
        boolean own = !vars.isEmpty() && opens(wait);
        runtime.getCommandExecutor()
                .execute(new MessageEventReceivedCmd(
                        message, wait.execution(), own ? Map.of() : vars, Map.of(), own ? vars : Map.of()));
    }

    private boolean opens(Wait wait) {
        String place = wait.definition() + " " + wait.activity();
        Boolean known = opening.get(place);
        if (known == null) {
            PvmActivity activity =
                    models.getDeployedProcessDefinition(wait.definition()).findActivity(wait.activity());
            known = activity != null
                    && Boolean.TRUE.equals(
                            activity.getFlowScope().getProperty(BpmnProperties.TRIGGERED_BY_EVENT.getName()));
            opening.put(place, known);
        }
        return known;
    }

    /**
     * @param activity the element that waits
     * @param definition the version of the process
     */
    record Wait(String execution, String activity, String definition) {}
}
