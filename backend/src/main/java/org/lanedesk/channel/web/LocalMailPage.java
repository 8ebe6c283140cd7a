package org.lanedesk.channel.web;

import java.nio.charset.StandardCharsets;
import org.lanedesk.channel.email.MailDefaults;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page {@code /mail} over {@link LocalMailController}: plain files, no build. */
@RestController
@Access(open = true)
class LocalMailPage {
    private final MailDefaults defaults;

    LocalMailPage(MailDefaults defaults) {
        this.defaults = defaults;
    }

    @GetMapping("/mail")
    ResponseEntity<byte[]> page() throws java.io.IOException {
        return file("page.html", "text/html");
    }

    @GetMapping("/mail/page.js")
    ResponseEntity<byte[]> script() throws java.io.IOException {
        return file("page.js", "text/javascript");
    }

    @GetMapping("/mail/page.css")
    ResponseEntity<byte[]> style() throws java.io.IOException {
        return file("page.css", "text/css");
    }

    private ResponseEntity<byte[]> file(String name, String type) throws java.io.IOException {
        if (!defaults.local()) {
            throw Problem.notFound("page", "mail");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .body(new ClassPathResource("local-mail/" + name).getContentAsByteArray());
    }
}
