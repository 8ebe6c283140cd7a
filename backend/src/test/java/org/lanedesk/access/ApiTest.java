package org.lanedesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lanedesk.access.Operations.Operation;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds every endpoint there is, not a list of them, to its rule of access; new ones are in it by themselves. */
@DeskTest
class ApiTest {
    @Autowired
    Desk desk;

    @Test
    void everyOperationHasARuleASummaryAndItsProblems() {
        List<String> wanting = new ArrayList<>();
        for (Operation operation : Operations.of(desk.anonymous())) {
            if (operation.access().isEmpty()) {
                wanting.add(operation + " has no @Access");
            }
            if (operation.json().path("summary").asString("").isBlank()) {
                wanting.add(operation + " has no summary");
            }
            if (!operation.open() && !operation.json().at("/responses").has("401")) {
                wanting.add(operation + " declares no problem answers");
            }
        }
        assertThat(wanting).isEmpty();
    }

    @Test
    void anAddressWithNothingIsToldInTheWordsOfTheCaller() {
        String polish = desk.anonymous()
                .with("Accept-Language", "pl")
                .get("/nothing/here")
                .expect(404)
                .body();
        assertThat(polish).contains("Pod tym adresem nic nie ma.");
        Api agent = desk.as(Role.AGENT).with("Accept-Language", "pl");
        assertThat(agent.get("/tickets/9999999").expect(404).body()).contains("Zgłoszenie 9999999");
    }

    @Test
    @Feature("H20")
    void withoutTheRightEveryEndpointRefuses() {
        Map<String, Api> callers = callers();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.of(desk.anonymous())) {
            callers.forEach((name, api) -> {
                if (!operation.open() && !may(name, operation)) {
                    int status = operation.call(api, Map.of()).status();
                    if (status != (name.equals("anonymous") ? 401 : 403)) {
                        wrong.add(operation + " as " + name + ": " + status);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void withTheRightNoReadingFails() {
        Map<String, Api> callers = callers();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.of(desk.anonymous())) {
            if (operation.safe() && !operation.path().endsWith("/events")) {
                callers.forEach((name, api) -> {
                    int status = operation.call(api, Map.of()).status();
                    boolean allowed = operation.open() || may(name, operation);
                    if (status >= 500 || (allowed && status == 401)) {
                        wrong.add(operation + " as " + name + ": " + status);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theDescriptionIsKeptInDocs() throws IOException {
        var json = desk.anonymous().get("/v3/api-docs").expect(200).json();
        Path file = Path.of("..", "docs", "openapi.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(json)
                                .replace("\r\n", "\n")
                        + "\n");
        assertThat(file).content().contains("/api/v1/login").contains("bearer");
    }

    private Map<String, Api> callers() {
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("anonymous", desk.anonymous());
        Stream.of(Role.values()).forEach(role -> callers.put(role.name(), desk.as(role)));
        return callers;
    }

    private static boolean may(String caller, Operation operation) {
        return !caller.equals("anonymous")
                && Role.valueOf(caller).rights().stream()
                        .anyMatch(right -> operation.access().contains(right.name()));
    }
}
