package org.lanedesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lanedesk.access.Operations.Operation;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Api.Answer;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds every endpoint there is, not a list of them, to its rule of access; new ones are in it by themselves. */
@DeskTest
class ApiTest {
    @Autowired
    Desk desk;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

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
    void everyShapeThatIsNamedIsDescribed() {
        String description = desk.anonymous().get("/v3/api-docs").expect(200).body();
        JsonNode shapes = JsonMapper.shared().readTree(description).at("/components/schemas");
        Set<String> missing = new TreeSet<>();
        java.util.regex.Pattern.compile("#/components/schemas/([^\"]+)")
                .matcher(description)
                .results()
                .map(named -> named.group(1))
                .filter(name -> !shapes.has(name))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void anAddressInAnotherEncodingIsRefused() {
        assertThat(desk.anonymous().get("/health?x=%ED%A0%BD").status()).isLessThan(500);
        assertThat(desk.as(Role.AGENT).get("/tickets?q=%ED%A0%BD").expect(400).body())
                .contains("UTF-8");
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
    void whatCannotBeDoneAtAnAddressIsToldInTheWordsOfTheCaller() {
        Api agent = desk.as(Role.AGENT).with("Accept-Language", "pl");
        Answer method = agent.delete("/me").expect(405);
        assertThat(method.body()).contains("urn:lanedesk:problem:address.method", "Metoda DELETE");
        assertThat(method.response().headers().firstValue("Allow").orElse("")).contains("GET");
        Answer sent = agent.post("/tickets", new byte[] {1}, "Content-Type", "text/csv")
                .expect(415);
        assertThat(sent.body()).contains("urn:lanedesk:problem:address.sent", "text/csv");
    }

    /** Records of one name in several classes must not be described by one of them. */
    @Test
    void everyBodyIsDescribedAsItIs() {
        Set<String> described = new HashSet<>();
        JsonNode api = desk.anonymous().get("/v3/api-docs").expect(200).json();
        List<String> wrong = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            for (MethodParameter parameter : method.getMethodParameters()) {
                Class<?> body = parameter.getParameterType();
                if (parameter.hasParameterAnnotation(RequestBody.class)
                        && body.isRecord()
                        && body.getName().startsWith("org.lanedesk.")) {
                    JsonNode schema = bodyOf(api, mapping);
                    Set<String> names = new TreeSet<>();
                    schema.path("properties").propertyNames().forEach(names::add);
                    Set<String> real = new TreeSet<>();
                    Arrays.stream(body.getRecordComponents()).forEach(c -> real.add(c.getName()));
                    described.add(body.getName());
                    if (!names.equals(real)) {
                        wrong.add(mapping + " takes " + real + " and is described with " + names);
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(described).hasSizeGreaterThan(50);
    }

    private static JsonNode bodyOf(JsonNode api, RequestMappingInfo mapping) {
        String path = mapping.getPatternValues().iterator().next();
        String verb =
                mapping.getMethodsCondition().getMethods().iterator().next().name();
        JsonNode content = api.path("paths")
                .path(path)
                .path(verb.toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content");
        String ref =
                content.path("application/json").path("schema").path("$ref").asString("");
        return api.path("components").path("schemas").path(ref.substring(ref.lastIndexOf('/') + 1));
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
