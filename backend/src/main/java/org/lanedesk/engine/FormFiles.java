package org.lanedesk.engine;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Released forms: the latest for new requests, the one of its deployment for a task that waits already. */
@Component
public class FormFiles {
    private static final String SELECT = """
        select f.key_ as key, f.version_ as version, f.deployment_id_ as deployment, b.bytes_ as bytes
        from act_re_camformdef f join act_ge_bytearray b
          on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_
        where f.key_ = ?\
        """;
    private final JdbcClient db;

    FormFiles(JdbcClient db) {
        this.db = db;
    }

    /** @param key the id inside the form, such as {@code order-laptop} */
    public record FormFile(String key, int version, String deployment, byte[] bytes) {}

    public Optional<FormFile> latest(String key) {
        return db.sql(SELECT + " order by f.version_ desc limit 1")
                .param(key)
                .query(FormFile.class)
                .optional();
    }

    public Optional<FormFile> of(String key, String deployment) {
        return db.sql(SELECT + " and f.deployment_id_ = ? order by f.version_ desc limit 1")
                .params(key, deployment)
                .query(FormFile.class)
                .optional();
    }
}
