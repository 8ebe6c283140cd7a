package org.lanedesk.sample;

import java.util.List;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the sample desk away again, with everything that grew on its lines, and leaves what was made besides it. */
@Component
public class RemoveSample {
    private static final String TICKETS =
            "(select number from ticket where sample or line in (select key from line where sample))";
    private final Engine engine;
    private final JdbcClient db;
    private final UnitOfWork work;

    RemoveSample(Engine engine, JdbcClient db, UnitOfWork work) {
        this.engine = engine;
        this.db = db;
        this.work = work;
    }

    /** Keeps the sample administrator when nobody else could administrate what is left */
    public void remove() {
        boolean other = db.sql("select count(*) from app_user where not sample and active and 'ADMIN' = any(roles)")
                        .query(Long.class)
                        .single()
                > 0;
        work.run(() -> {
            tickets().forEach(number -> engine.endAll(String.valueOf(number), "sample removed"));
            run("delete from approval_link where approval in (select id from approval where ticket_number in " + TICKETS
                    + ")");
            run("delete from approval where ticket_number in " + TICKETS);
            tables("ticket_number").forEach(t -> run("delete from " + t + " where ticket_number in " + TICKETS));
            run("delete from attachment where message_id in (select id from message where session_id in"
                    + " (select id from session where line in (select key from line where sample)))");
            run("delete from message where session_id in (select id from session where line in (select key from"
                    + " line where sample))");
            tables("session_id")
                    .forEach(t -> run("delete from " + t
                            + " where session_id in (select id from session where line in (select key"
                            + " from line where sample))"));
            run("delete from session where line in (select key from line where sample)");
            run("update ticket set parent_number = null, merged_into = null where number in " + TICKETS);
            run("delete from ticket where number in " + TICKETS);
            run("delete from stored_item where channel in (select key from channel where sample)");
            run("delete from ticket_view where sample");
            run("delete from custom_field where sample");
            run("update service set archived = true where sample");
            run("update service set channel = null where channel in (select key from channel where sample)");
            run("delete from mailbox_state where channel in (select key from channel where sample)");
            run("update article set archived = true where sample");
            run("delete from channel where sample");
            run("delete from line_member where line_key in (select key from line where sample)");
            run("delete from line where sample");
            run("delete from group_member where group_key in (select key from agent_group where sample)"
                    + " or user_id in (select id from app_user where sample)");
            run("update agent_group set archived = true, head_id = null where sample");
            run("update contact set archived = true where sample");
            run("update company set archived = true where sample");
            run("update app_user set active = false, password_hash = null where sample"
                    + (other ? "" : " and login <> 'admin'"));
        });
    }

    private List<Long> tickets() {
        return db.sql("select number from ticket where number in " + TICKETS)
                .query(Long.class)
                .list();
    }

    /** Children first: attachments hang on messages, messages on sessions and tickets. */
    private List<String> tables(String column) {
        return db.sql("""
            select c.table_name from information_schema.columns c
            join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
            where c.table_schema = 'public' and c.column_name = ? and t.table_type = 'BASE TABLE'
              and c.table_name not in ('session', 'message', 'stored_item', 'audit_log') order by 1\
            """).param(column).query(String.class).list();
    }

    private void run(String sql) {
        db.sql(sql).update();
    }
}
