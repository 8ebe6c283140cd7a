package org.lanedesk.engine.setup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the steps that processes took in one go. They are most of the rows of a command (some thirty for a new ticket);
 * the engine's own way binds each of their 21 columns by reflection.
 */
final class StepRows {
    private static final List<Column> COLUMNS = List.of(
            text("id_", HistoricActivityInstanceEventEntity::getId),
            text("parent_act_inst_id_", HistoricActivityInstanceEventEntity::getParentActivityInstanceId),
            text("proc_def_key_", HistoricActivityInstanceEventEntity::getProcessDefinitionKey),
            text("proc_def_id_", HistoricActivityInstanceEventEntity::getProcessDefinitionId),
            text("root_proc_inst_id_", HistoricActivityInstanceEventEntity::getRootProcessInstanceId),
            text("proc_inst_id_", HistoricActivityInstanceEventEntity::getProcessInstanceId),
            text("execution_id_", HistoricActivityInstanceEventEntity::getExecutionId),
            text("act_id_", HistoricActivityInstanceEventEntity::getActivityId),
            text("call_proc_inst_id_", HistoricActivityInstanceEventEntity::getCalledProcessInstanceId),
            text("act_name_", HistoricActivityInstanceEventEntity::getActivityName),
            text("act_type_", HistoricActivityInstanceEventEntity::getActivityType),
            new Column("start_time_", "timestamp", step -> moment(step.getStartTime())),
            new Column("end_time_", "timestamp", step -> moment(step.getEndTime())),
            new Column("duration_", "int8", HistoricActivityInstanceEventEntity::getDurationInMillis),
            new Column("act_inst_state_", "int4", HistoricActivityInstanceEventEntity::getActivityInstanceState),
            new Column("sequence_counter_", "int8", HistoricActivityInstanceEventEntity::getSequenceCounter));
    private static final String INSERT = "insert into act_hi_actinst ("
            + String.join(", ", COLUMNS.stream().map(Column::name).toList()) + ") select * from unnest("
            + String.join(
                    ", ", COLUMNS.stream().map(c -> "?::" + c.type() + "[]").toList()) + ")";
    private final JdbcTemplate db;

    StepRows(JdbcTemplate db) {
        this.db = db;
    }

    /** @return whether the row has values in the columns of this class only: no task, case, tenant or end of keeping */
    static boolean plain(HistoricActivityInstanceEventEntity step) {
        return step.getTaskId() == null
                && step.getTaskAssignee() == null
                && step.getCalledCaseInstanceId() == null
                && step.getTenantId() == null
                && step.getRemovalTime() == null;
    }

    /** Joins the transaction of the command. */
    void insert(List<HistoricActivityInstanceEventEntity> steps) {
        if (!steps.isEmpty()) {
            db.update(INSERT, statement -> bind(statement, steps));
        }
    }

    private static void bind(PreparedStatement statement, List<HistoricActivityInstanceEventEntity> steps)
            throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            @Nullable Object[] values = new Object[steps.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = column.value().apply(steps.get(row));
            }
            statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
        }
    }

    private static @Nullable Timestamp moment(@Nullable Date date) {
        return date == null ? null : new Timestamp(date.getTime());
    }

    private static Column text(String name, Function<HistoricActivityInstanceEventEntity, @Nullable String> value) {
        return new Column(name, "text", value);
    }

    private record Column(
            String name,
            String type,
            Function<HistoricActivityInstanceEventEntity, ? extends @Nullable Object> value) {}
}
