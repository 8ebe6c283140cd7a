package org.lanedesk.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.MailLines;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class AttachmentVisibilityTest {
    @Autowired
    Desk desk;

    @Autowired
    MailLines lines;

    @Test
    void whoSeesTheTicketSeesItsFiles() {
        Channel channel = lines.mail(Map.of(), Map.of());
        String mail = "From: ann@outside.example\r\nTo: " + channel.address() + "\r\nSubject: Log\r\nMessage-ID: <"
                + UUID.randomUUID() + "@outside.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee log.\r\n"
                + "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=run.log\r\n\r\nboom\r\n"
                + "--b--\r\n";
        Api admin = desk.as(Role.ADMIN);
        String ticket = admin.call(
                        "POST",
                        "/channels/" + channel.key() + "/mail",
                        mail.getBytes(UTF_8),
                        "Content-Type",
                        "message/rfc822")
                .expect(201)
                .json()
                .path("ticketNumber")
                .asString();
        var file =
                admin.get("/tickets/" + ticket + "/messages").expect(200).json().at("/items/0/attachments/0");
        assertThat(file.path("name").asString()).isEqualTo("run.log");
        String id = file.path("fileId").asString(file.path("id").asString());
        assertThat(admin.get("/files/" + id).expect(200).body()).isEqualTo("boom");
        desk.as(Role.AGENT).get("/files/" + id).expect(404);
    }
}
