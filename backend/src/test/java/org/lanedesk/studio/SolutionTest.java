package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanedesk.test.Api;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.lanedesk.test.Node;
import tools.jackson.databind.JsonNode;

/** A solution goes as one file from one desk to another that is empty, which then does the same. */
class SolutionTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;
    private static Node full;
    private static Node empty;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .start();
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database other");
        }
        full = node("postgres", true);
        empty = node("other", false);
        full.ready();
        empty.ready();
    }

    private static Node node(String name, boolean sample) throws IOException {
        return Node.start(
                folder,
                "jdbc:postgresql://localhost:" + database.getPort() + "/" + name,
                "lanedesk.sample=" + sample,
                "LANEDESK_ADMIN_PASSWORD=lanedesk");
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {full, empty, database}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Api.Answer send(Api api, String path, byte[] zip) {
        return api.post(path, zip, "Content-Type", "application/zip");
    }

    /** What the desk makes of a mail. */
    private static Map<String, String> routed(Api admin, String subject) {
        String number = admin.post(
                        "/channels/it-mail/mail",
                        Mails.mail("new@client.example", "it@northwind.example", subject, "Please help"),
                        "Content-Type",
                        "message/rfc822")
                .expect(201)
                .json()
                .path("ticketNumber")
                .asString();
        JsonNode ticket = admin.get("/tickets/" + number).expect(200).json();
        Map<String, String> seen = new LinkedHashMap<>();
        for (String field : List.of("/group", "/priority", "/tags", "/line", "/status/key", "/type")) {
            seen.put(field, ticket.at(field).toString());
        }
        return seen;
    }

    private static void change(Api admin) {
        admin.post(
                        "/statuses",
                        Map.of(
                                "key",
                                "at-supplier",
                                "class",
                                "waiting",
                                "name",
                                Map.of("en", "At the supplier", "ru", "У поставщика"),
                                "clientName",
                                Map.of("en", "With our supplier"),
                                "position",
                                77))
                .expect(201);
        admin.post("/groups", Map.of("key", "printers", "name", Map.of("en", "Printers")))
                .expect(201);
        admin.post("/fields", Map.of("key", "floor", "name", Map.of("en", "Floor"), "type", "number"))
                .expect(201);
        List<Object> rows = new java.util.ArrayList<>();
        rows.add(Map.of(
                "name",
                "Printers",
                "when",
                Map.of("subject", "containsAny(subject, [\"plotter\"])"),
                "then",
                Map.of("group", "printers", "priority", "low", "tags", "plotter", "then", "stop")));
        admin.get("/tables/incoming/draft").expect(200).json().path("rows").forEach(rows::add);
        JsonNode saved = admin.put("/tables/incoming/draft", Map.of("rows", rows), "If-Match", "*")
                .expect(200)
                .json();
        assertThat(saved.path("problems").toString()).doesNotContain("\"error\"");
        admin.post("/tables/incoming/publish", Map.of("comment", "printers")).expect(200);
    }

    @Test
    @Feature("S20")
    void anEmptyDeskBehavesAsTheOneItCameFrom() throws Exception {
        Api here = full.api().login("admin", "lanedesk");
        Api there = empty.api().login("admin", "lanedesk");
        change(here);
        byte[] zip = here.get("/solution").expect(200).response().body();
        assertThat(here.get("/solution").response().body()).isEqualTo(zip);
        Map<String, String> files = files(zip);
        assertThat(files)
                .containsKeys(
                        "processes/routing/incoming.dmn",
                        "processes/routing/incoming.cases.yaml",
                        "processes/settings/statuses.yaml",
                        "processes/settings/lines.yaml",
                        "processes/settings/groups.yaml",
                        "processes/settings/schedules.yaml",
                        "processes/settings/services.yaml",
                        "processes/settings/fields.yaml",
                        "forms/catalog/order-laptop.form");
        assertThat(files.values()).noneMatch(text -> text.contains("ann@northwind.example") || text.contains("headId"));
        assertThat(files.get("processes/settings/channels.yaml")).doesNotContain("secret", "password");

        JsonNode seen = send(there, "/solution/preview", zip).expect(200).json();
        assertThat(seen.path("models").findValuesAsString("key")).contains("incoming");
        assertThat(seen.path("settings").toString()).contains("at-supplier", "printers", "floor", "level-1");
        assertThat(seen.path("problems")).isEmpty();
        there.get("/groups/printers").expect(404);

        send(there, "/solution", zip).expect(200);
        assertThat(routed(there, "The plotter is jammed")).isEqualTo(routed(here, "The plotter is jammed"));
        assertThat(routed(there, "The plotter is jammed").get("/group")).contains("printers");
        assertThat(routed(there, "VPN does not connect")).isEqualTo(routed(here, "VPN does not connect"));
        assertThat(there.get("/statuses/at-supplier").expect(200).body()).contains("У поставщика");
        assertThat(there.get("/services/laptop").status())
                .isEqualTo(here.get("/services/laptop").status());
        Map<String, String> back =
                files(there.get("/solution").expect(200).response().body());
        // mailboxes belong to the place where they are
        back.remove("processes/settings/channels.yaml");
        Map<String, String> own = new TreeMap<>(files);
        own.remove("processes/settings/channels.yaml");
        assertThat(back.keySet()).isEqualTo(own.keySet());
        own.forEach((path, text) -> assertThat(back.get(path)).as(path).isEqualTo(text));
        JsonNode nothing = send(there, "/solution/preview", zip).expect(200).json();
        assertThat(nothing.path("models")).isEmpty();
        assertThat(nothing.path("settings")).isEmpty();

        // scenarios alone are asked too before they are kept
        Map<String, String> red = new TreeMap<>(files);
        String cases = "processes/routing/incoming.cases.yaml";
        red.put(cases, red.get(cases).replaceFirst("priority: high", "priority: low"));
        assertThat(red.get(cases)).isNotEqualTo(files.get(cases));
        assertThat(send(there, "/solution/preview", zip(red)).expect(200).body())
                .contains("studio.redCase");
        send(there, "/solution", zip(red)).expect(422);
        byte[] cutOff = java.util.Arrays.copyOf(zip, zip.length / 2);
        assertThat(send(there, "/solution/preview", cutOff).expect(422).body()).contains("no zip of a solution");

        // one file that cannot be published: neither models nor settings change
        files.put(
                "processes/settings/groups.yaml",
                files.get("processes/settings/groups.yaml") + "- key: never\n  name: {en: Never}\n");
        files.put(
                "processes/routing/incoming.dmn",
                files.get("processes/routing/incoming.dmn").replace("containsAny(", "runAnything("));
        assertThat(send(there, "/solution/preview", zip(files))
                        .expect(200)
                        .json()
                        .path("problems"))
                .isNotEmpty();
        send(there, "/solution", zip(files)).expect(422);
        there.get("/groups/never").expect(404);
        send(there, "/solution", zip(Map.of("processes/settings/lines.yaml", "- name: x")))
                .expect(422);
        send(there, "/solution", zip(Map.of("etc/passwd", "x"))).expect(422);
    }
}
