package org.lanedesk.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lanedesk.shared.CurrentUser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page every place begins with. It already says who opened it, as a block of data that no browser executes: the page
 * need not ask for it before all else.
 */
@Component
class StartPage {
    private static final ClassPathResource PAGE = new ClassPathResource("META-INF/resources/index.html");
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private final Me me;
    private final CurrentUser user;
    private final JsonMapper json;

    StartPage(Me me, CurrentUser user, JsonMapper json) {
        this.me = me;
        this.user = user;
        this.json = json;
    }

    /** Kept nowhere: going back in the browser must not show the person who was here before. */
    ServerResponse open(ServerRequest request) throws IOException {
        if (!PAGE.exists()) {
            return ServerResponse.notFound().build();
        }
        String page = PAGE.getContentAsString(StandardCharsets.UTF_8);
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(user.optional()
                        .map(actor -> page.replace("</head>", data(me.of(actor)) + "</head>"))
                        .orElse(page));
    }

    /** No word of a person ends the block early. */
    private String data(Me.View person) {
        return "<script type=\"application/json\" id=\"me\">"
                + json.writeValueAsString(person).replace("<", "\\u003c") + "</script>";
    }
}
