package org.lanedesk.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanedesk.test.Api;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.lanedesk.test.Node;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample desk goes by one button, also after it was used. */
class RemoveSampleTest {
    @TempDir
    Path folder;

    @Test
    @Feature("H30")
    void nothingOfAUsedSampleStays() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Node node = Node.start(
                        folder,
                        "jdbc:postgresql://localhost:" + database.getPort() + "/postgres",
                        "lanedesk.sample=true",
                        "lanedesk.clock=movable")) {
            node.ready();
            Api admin = node.api().login("admin", "lanedesk");
            long number = admin.post(
                            "/channels/care-mail/mail",
                            Mails.mail("new@one.example", "care@northwind.example", "Used", "Text"),
                            "Content-Type",
                            "message/rfc822")
                    .expect(201)
                    .json()
                    .path("ticketNumber")
                    .asLong();
            admin.post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", "Answered"))
                    .expect(201);
            JdbcClient db = JdbcClient.create(database.getPostgresDatabase());
            // as who reads a mailbox leaves it
            db.sql("insert into mailbox_state (channel, node, lease_until) select key, 'one', now() from channel"
                            + " where kind = 'mail' on conflict do nothing")
                    .update();

            admin.delete("/sample").expect(204);

            for (String table : new String[] {"ticket", "session", "message", "channel", "line", "mailbox_state"}) {
                assertThat(count(db, table)).as(table).isZero();
            }
            assertThat(admin.get("/groups").expect(200).json().path("items")).isEmpty();
            node.api().get("/sample/people").expect(404);
            assertThat(admin.get("/lines").expect(200).json().path("items")).isEmpty();
        }
    }

    private static int count(JdbcClient db, String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
