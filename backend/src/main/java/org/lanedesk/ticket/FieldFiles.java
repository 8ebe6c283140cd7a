package org.lanedesk.ticket;

import java.util.Map;
import java.util.UUID;
import org.lanedesk.field.FieldType;
import org.lanedesk.field.Fields;
import org.lanedesk.file.FileGuard;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a ticket in the desk sees the files in its custom fields. */
@Component
class FieldFiles implements FileGuard {
    private final Fields fields;
    private final JdbcClient db;
    private final Jsonb json;
    private final Visibility visibility;

    FieldFiles(Fields fields, JdbcClient db, Jsonb json, Visibility visibility) {
        this.fields = fields;
        this.db = db;
        this.json = json;
        this.visibility = visibility;
    }

    @Override
    public boolean maySee(Actor actor, UUID fileId) {
        return actor.may(Right.DESK)
                && fields.of("ticket").stream()
                        .filter(field -> field.type() == FieldType.FILE)
                        .anyMatch(field -> db
                                .sql("select number from ticket where fields @> ? limit 100")
                                .param(json.write(Map.of(field.key(), fileId.toString())))
                                .query(Long.class)
                                .list()
                                .stream()
                                .anyMatch(n -> visibility.reach(actor, n).allows(Reach.READ)));
    }
}
