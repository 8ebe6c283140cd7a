package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
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
        // the Modeler asks whether it is let in before it sends anything, and for a name when it is not
        for (String path : List.of("/engine-rest/deployment?maxResults=0", "/engine-rest/version")) {
            outside.call("GET", path, null).expect(401);
            outside.call("GET", path, null, "Authorization", "Basic eDp5").expect(401);
        }
        assertThat(outside.call("GET", "/engine-rest/deployment?maxResults=0", null, "Authorization", basic)
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(outside.call("GET", "/engine-rest/version", null, "Authorization", basic)
                        .expect(200)
                        .json()
                        .path("version")
                        .asString())
                .isEqualTo(ProcessEngine.class.getPackage().getImplementationVersion());
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
        return send(api, authorization, "test", new Sent(file, file, content.getBytes(StandardCharsets.UTF_8)));
    }

    private record Sent(String part, String file, byte[] bytes) {}

    private static Api.Answer send(Api api, String authorization, String name, Sent... files) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + name + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        for (Sent one : files) {
            body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + one.part + "\"; filename=\"" + one.file
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(one.bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return api.call(
                "POST",
                "/engine-rest/deployment/create",
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Authorization",
                authorization);
    }

    private Api.Answer send(String name, Sent... files) {
        String token = designer.post("/tokens", Map.of("name", "modeler", "scopes", List.of("PUBLISH")))
                .expect(201)
                .json()
                .path("token")
                .asString();
        return send(desk.anonymous(), "Bearer " + token, name, files);
    }

    private String refused(Sent... files) {
        return send("test", files).expect(400).json().path("message").asString();
    }

    private static Sent drawing(String part, String file, String key) {
        return new Sent(part, file, Drawings.waiting(key, "Look").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Feature("S21")
    void noFileOfADeploymentIsDropped() {
        String key = Drawings.key("m");
        assertThat(refused(drawing("a", "one.bpmn", key), drawing("b", "two.bpmn", key)))
                .contains("one.bpmn", "two.bpmn", key);
        String other = Drawings.key("m");
        assertThat(refused(drawing("first", "same.bpmn", key), drawing("second", "same.bpmn", other)))
                .contains("same.bpmn", "first", "second");
        // different ids, one place in the solution
        assertThat(send("test", drawing("a", "one.bpmn", key + "Ab"), drawing("b", "two.bpmn", key + "-ab"))
                        .expect(400)
                        .body())
                .contains("one.bpmn", "two.bpmn");
        designer.get("/models/process/" + key).expect(404);
        send("test", drawing("a", "one.bpmn", key), drawing("b", "two.bpmn", other))
                .expect(200);
        designer.get("/models/process/" + key).expect(200);
        designer.get("/models/process/" + other).expect(200);
    }

    @Test
    @Feature("S21")
    void aFileIsReadInTheEncodingItHasAndKeptAsUtf8() {
        kept("ISO-8859-1", StandardCharsets.ISO_8859_1, "");
        kept("UTF-16", StandardCharsets.UTF_16, "");
        kept("UTF-16", StandardCharsets.UTF_16LE, "\uFEFF");
        kept("UTF-16", StandardCharsets.UTF_16BE, "");
        kept("UTF-8", StandardCharsets.UTF_8, "\uFEFF");
    }

    private void kept(String declared, Charset charset, String mark) {
        String key = Drawings.key("m");
        String text = Drawings.waiting(key, "Grüße").replace("UTF-8", declared);
        send("test", new Sent("a", "a.bpmn", (mark + text).getBytes(charset))).expect(200);
        String content = designer.get("/models/process/" + key)
                .expect(200)
                .json()
                .path("content")
                .asString();
        assertThat(content).isEqualTo(Drawings.waiting(key, "Grüße"));
    }

    @Test
    @Feature("S21")
    void whatCannotBeDecodedIsRefusedWithItsEncoding() {
        String key = Drawings.key("m");
        String text = Drawings.waiting(key, "Grüße");
        undecodable("a.bpmn", text.getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
        undecodable("a.bpmn", text.replace("UTF-8", "no-such-1").getBytes(StandardCharsets.UTF_8), "no-such-1");
        undecodable("a.bpmn", text.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_8), "UTF-16");
        undecodable("a.bpmn", text.replace("UTF-8", "US-ASCII").getBytes(StandardCharsets.UTF_8), "US-ASCII");
        String form = "{\"id\":\"" + key + "\",\"name\":\"Grüße\",\"components\":[]}";
        undecodable("a.form", form.getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
        designer.get("/models/process/" + key).expect(404);
    }

    private void undecodable(String file, byte[] bytes, String encoding) {
        assertThat(send("test", new Sent("x", file, bytes))
                        .expect(400)
                        .json()
                        .path("message")
                        .asString())
                .contains(file, encoding);
    }

    @Test
    @Feature("S21")
    void aNameTooLongForADeploymentIsRefused() {
        String key = Drawings.key("m");
        assertThat(send("x".repeat(5_000), drawing("a", "a.bpmn", key))
                        .expect(422)
                        .json()
                        .path("errors")
                        .toString())
                .contains("deployment-name", "255");
        send("x".repeat(255), drawing("a", "a.bpmn", key)).expect(200);
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

    @Test
    @Feature("S20")
    void settingsThatNameNothingOrAreNoListAreRefusedWhole() throws Exception {
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(imported("services.yaml", "- key: " + key + "\n  name: {en: Thing}\n  process: noSuchProcess\n"))
                .contains("services.yaml", "noSuchProcess");
        desk.as(Role.ADMIN).get("/service-settings/" + key).expect(404);
        assertThat(imported("groups.yaml", "groups:\n- {key: level-9, name: {en: Nine}}\n"))
                .contains("groups.yaml");
    }

    private String imported(String file, String yaml) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("processes/settings/" + file));
            zip.write(yaml.getBytes(StandardCharsets.UTF_8));
        }
        return desk.as(Role.ADMIN)
                .post("/solution", bytes.toByteArray(), "Content-Type", "application/zip")
                .expect(422)
                .body();
    }
}
