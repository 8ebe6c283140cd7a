package org.lanedesk.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
class FileAccessTest {
    @Autowired
    Desk desk;

    @Test
    void theUploaderSeesTheFileAndOthersDoNot() {
        Api ann = desk.as(Role.AGENT);
        JsonNode file = upload(ann, "page.html", "text/html", "<script>alert(1)</script>")
                .expect(201)
                .json();
        assertThat(file.path("name").asString()).isEqualTo("page.html");
        assertThat(file.path("sha256").asString()).hasSize(64);
        assertThat(file.has("uploadedBy")).isFalse();
        var download = ann.get("/files/" + file.path("id").asString())
                .expect(200)
                .response()
                .headers();
        assertThat(download.firstValue("Content-Disposition")).get().asString().startsWith("attachment");
        assertThat(download.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        desk.as(Role.AGENT).get("/files/" + file.path("id").asString()).expect(404);
        desk.anonymous().get("/files/" + file.path("id").asString()).expect(401);
    }

    @Test
    void aPictureIsDrawnInPlace() {
        Api ann = desk.as(Role.AGENT);
        JsonNode file = upload(ann, "a.png", "image/png", "png").expect(201).json();
        assertThat(ann.get("/files/" + file.path("id").asString())
                        .expect(200)
                        .response()
                        .headers()
                        .firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("inline");
    }

    @Test
    void programsAreRefusedInWords() {
        assertThat(upload(desk.as(Role.AGENT), "setup.exe", "application/octet-stream", "MZ")
                        .expect(422)
                        .body())
                .contains("setup.exe")
                .contains("\"field\":\"file\"");
    }

    private static Api.Answer upload(Api api, String name, String type, String content) {
        String body = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n--xx--\r\n";
        return api.call("POST", "/files", body.getBytes(UTF_8), "Content-Type", "multipart/form-data; boundary=xx");
    }
}
