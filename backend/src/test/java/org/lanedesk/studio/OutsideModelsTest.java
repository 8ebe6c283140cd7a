package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Models that come from elsewhere: from a stock modeler, and as one file. */
@DeskTest
class OutsideModelsTest {
    @Autowired
    Desk desk;

    private Api designer;

    @BeforeEach
    void enter() {
        designer = desk.as(Role.DESIGNER);
    }

    @Test
    @Feature("S21")
    void aModelerDeploysWithATokenThroughTheSameGate() {
        String key = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String token = designer.post("/tokens", Map.of("name", "modeler", "scopes", List.of("PUBLISH")))
                .expect(201)
                .json()
                .path("token")
                .asString();
        String basic = "Basic " + Base64.getEncoder().encodeToString(("x:" + token).getBytes(StandardCharsets.UTF_8));
        Api outside = desk.anonymous();
        JsonNode made = deploy(outside, basic, key + ".bpmn", Drawings.waiting(key, "Look"))
                .expect(200)
                .json();
        assertThat(made.path("deployedProcessDefinitions").toString()).contains(key);
        assertThat(designer.get("/models/process/" + key)
                        .expect(200)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        Api.Answer refused = deploy(outside, "Bearer " + token, key + ".bpmn", Drawings.process(key, ""));
        assertThat(refused.expect(400).json().path("message").asString()).contains("start event");
        assertThat(refused.json().path("details").toString()).contains("mainElementId");
        deploy(outside, basic, "x.groovy", "x").expect(400);
        deploy(outside, "Basic eDp5", key + ".bpmn", Drawings.waiting(key, "Look"))
                .expect(401);
        assertThat(outside.page("/engine-rest/engine").status()).isEqualTo(404);
        assertThat(outside.page("/engine-rest/process-definition").status()).isEqualTo(404);
    }

    private static Api.Answer deploy(Api api, String authorization, String file, String content) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"" + file + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return api.call(
                "POST",
                "/engine-rest/deployment/create",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Authorization",
                authorization);
    }

    @Test
    @Feature("S20")
    void theSolutionIsTheSameZipTwiceAndComesBack() throws Exception {
        byte[] first = designer.get("/solution").expect(200).response().body();
        assertThat(designer.get("/solution").response().body()).isEqualTo(first);
        var names = new java.util.TreeSet<String>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(first))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("processes/routing/incoming.dmn", "processes/routing/incoming.cases.yaml");
        JsonNode nothing = designer.post("/solution", first, "Content-Type", "application/zip")
                .expect(200)
                .json();
        assertThat(nothing.path("versions")).isEmpty();
        designer.post("/solution", "no zip".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/zip")
                .expect(422);
    }
}
