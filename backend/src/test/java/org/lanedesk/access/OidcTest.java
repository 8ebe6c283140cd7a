package org.lanedesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

/** Against a provider that answers as the standard says. */
@DeskTest
@Feature("H21")
class OidcTest {
    @Autowired
    Desk desk;

    private final String email = UUID.randomUUID() + "@example.org";
    private HttpServer provider;
    private String issuer;
    private String nonce = "";
    private String asked = "";

    @BeforeEach
    void aProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        provider.createContext(
                "/.well-known/openid-configuration",
                call -> answer(
                        call,
                        "{\"authorization_endpoint\":\"%s/authorize\",\"token_endpoint\":\"%s/token\"}"
                                .formatted(issuer, issuer)));
        provider.createContext("/token", call -> {
            asked = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String claims = ("{\"iss\":\"%s\",\"aud\":\"desk\",\"sub\":\"s-%s\",\"exp\":%d,\"nonce\":\"%s\","
                            + "\"email\":\"%s\",\"email_verified\":true}")
                    .formatted(issuer, email, Instant.now().getEpochSecond() + 60, nonce, email);
            String body =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
            answer(call, "{\"id_token\":\"e30." + body + ".x\"}");
        });
        provider.start();
        desk.as(Role.ADMIN)
                .put(
                        "/sign-in-provider",
                        Map.of("name", "Company", "issuer", issuer, "clientId", "desk", "clientSecret", "top secret"))
                .expect(200);
    }

    @AfterEach
    void gone() {
        provider.stop(0);
        desk.as(Role.ADMIN).delete("/sign-in-provider").expect(204);
    }

    @Test
    void aPersonWithTheVerifiedAddressIsLetIn() {
        desk.as(Role.ADMIN)
                .post("/people", Map.of("login", email, "name", "Ivan", "email", email, "roles", List.of("CLIENT")))
                .expect(201);
        Api api = desk.anonymous();
        String state = begin(api);
        String before = api.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(end(api, state)).endsWith("/");
        assertThat(api.cookie("XSRF-TOKEN").orElseThrow()).isNotEqualTo(before);
        assertThat(asked).contains("code_verifier=").contains("client_secret=top+secret");
        assertThat(api.get("/me").expect(200).json().get("email").asString()).isEqualTo(email);
    }

    @Test
    void aForgedAnswerAndAStrangerAreNot() {
        Api api = desk.anonymous();
        String state = begin(api);
        assertThat(end(desk.anonymous(), state)).as("another browser").contains("refused=auth.oidc");
        assertThat(end(api, state)).as("nobody has this address").contains("refused=auth.oidcUnknown");
        state = begin(api);
        nonce = "of another sign-in";
        assertThat(end(api, state)).contains("refused=auth.oidc");
        assertThat(api.get("/me").status()).isEqualTo(401);
    }

    @Test
    void theSecretNeverComesOutAndThePageKnowsTheProvider() {
        assertThat(desk.as(Role.ADMIN).get("/sign-in-provider").body())
                .contains(issuer)
                .doesNotContain("top secret");
        assertThat(desk.anonymous()
                        .get("/login/methods")
                        .expect(200)
                        .json()
                        .get("oidc")
                        .asString())
                .isEqualTo("Company");
        desk.as(Role.ADMIN)
                .put(
                        "/sign-in-provider",
                        Map.of("name", "x", "issuer", "http://far.example", "clientId", "x", "clientSecret", "x"))
                .expect(422);
    }

    private String begin(Api api) {
        String location = api.get("/login/oidc")
                .expect(302)
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow();
        nonce = part(location, "nonce");
        return part(location, "state");
    }

    private static String end(Api api, String state) {
        return api.get("/login/oidc/callback?code=c&state=" + state)
                .expect(302)
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String part(String location, String name) {
        Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(location);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
