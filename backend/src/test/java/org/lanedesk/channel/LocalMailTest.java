package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class LocalMailTest {
    @Autowired
    MailLines lines;

    @Autowired
    Sessions sessions;

    @Autowired
    Messages messages;

    @Autowired
    Desk desk;

    @Test
    void whatGoesOutWithoutAMailServerIsShownOnTheMailPage() {
        Channel channel = lines.mail(Map.of(), Map.of());
        Session session = sessions.open(channel.line(), channel.key(), "mail", "Scanner", false, "client");
        String client = UUID.randomUUID() + "@outside.example";
        messages.add(NewMessage.of(MessageKind.OUT, Author.system(), "Good morning")
                .in(session.id(), null, "mail")
                .addressed(null, List.of(client), List.of(), List.of()));
        Api api = desk.anonymous();
        await().until(() -> api.get("/api/v1/dev/mail?to=" + client)
                        .expect(200)
                        .json()
                        .path("items")
                        .size()
                == 1);
        var mail = api.get("/api/v1/dev/mail?to=" + client).json().path("items").get(0);
        assertThat(mail.path("subject").asString()).isEqualTo("Scanner");
        assertThat(mail.path("text").asString()).contains("Good morning");
        assertThat(mail.path("from").asString()).contains(channel.address());
        assertThat(mail.path("head").asString()).contains("Message-ID: <");
        assertThat(api.page("/mail").expect(200).body()).contains("/mail/page.js");
    }
}
