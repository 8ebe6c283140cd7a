package org.lanedesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@Feature("H21")
class SignInTest {
    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @Test
    void theTokenAgainstForgedCallsStaysWhilePagesLoad() {
        Api api = desk.as(Role.AGENT);
        String read = token(api);
        assertThat(tokensOf(api.get("/me").expect(200))).isEmpty();
        assertThat(tokensOf(api.put("/me/presence", Map.of("status", "lunch")).expect(200)))
                .isEmpty();
        assertThat(token(api)).isEqualTo(read);
        assertThat(signsOut(api, read)).as("a click of before these answers").isEqualTo(204);
    }

    @Test
    void theTokenAgainstForgedCallsChangesForWhoeverComesOrGoes() {
        User ann = desk.person(Role.AGENT);
        Api browser = desk.anonymous();
        browser.get("/login/methods").expect(200);
        String planted = token(browser);
        Api.Answer wrong = browser.post("/login", Map.of("login", ann.login(), "password", "wrong password"));
        assertThat(tokensOf(wrong.expect(401))).isEmpty();
        browser.login(ann.login(), Desk.PASSWORD);
        String ofHers = token(browser);
        assertThat(ofHers).isNotEqualTo(planted);
        assertThat(signsOut(browser, planted)).isEqualTo(403);
        assertThat(signsOut(browser, ofHers)).isEqualTo(204);
        assertThat(token(browser)).isNotEqualTo(ofHers);
        Api fresh = desk.anonymous();
        assertThat(tokensOf(fresh.post("/login", Map.of("login", ann.login(), "password", Desk.PASSWORD))))
                .as("one token, not two to choose from")
                .hasSize(1);
    }

    /** What a click on "Sign out" gets whose page had read this token. */
    private static int signsOut(Api browser, String token) {
        return send(
                browser,
                java.net.http.HttpRequest.newBuilder(browser.uri("/logout"))
                        .header("X-XSRF-TOKEN", token)
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private static String token(Api browser) {
        return browser.cookie("XSRF-TOKEN").orElseThrow();
    }

    private static List<String> tokensOf(Api.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("XSRF-TOKEN="))
                .toList();
    }

    @Test
    void aPersonSignsInReadsHimselfAndSignsOut() {
        User ann = desk.person(Role.AGENT);
        Api.Answer answer =
                desk.anonymous().post("/login", Map.of("login", ann.login().toUpperCase(), "password", Desk.PASSWORD));
        answer.expect(200);
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c)
                        .startsWith("LANEDESK_SESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly"));
        Api api = desk.as(ann);
        Api.Answer me = api.get("/me").expect(200);
        assertThat(me.json().get("login").asString()).isEqualTo(ann.login());
        assertThat(me.json().get("places").get(0).asString()).isEqualTo("desk");
        assertThat(me.json().at("/presence/status").asString()).isEqualTo("offline");
        api.post("/logout", null).expect(204);
        assertThat(api.get("/me").status()).isEqualTo(401);
    }

    @Test
    void anUnsafeCallWithTheCookieAloneIsRefused() {
        User ann = desk.person(Role.AGENT);
        Api api = desk.as(ann);
        var sent = java.net.http.HttpRequest.newBuilder(api.uri("/logout"))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(send(api, sent)).isEqualTo(403);
        assertThat(api.get("/me").status()).isEqualTo(200);
    }

    private static int send(Api api, java.net.http.HttpRequest request) {
        try {
            return api.http()
                    .send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void wrongTriesSlowDownAndTellNothingAboutWhoExists() {
        User ann = desk.person(Role.AGENT);
        Api api = desk.anonymous();
        String unknown = "nobody" + ann.login();
        Api.Answer known = api.post("/login", Map.of("login", ann.login(), "password", "wrong password"));
        Api.Answer none = api.post("/login", Map.of("login", unknown, "password", "wrong password"));
        assertThat(known.status()).isEqualTo(401);
        assertThat(none.body()).isEqualTo(known.body());
        int[] slowed = new int[2];
        for (int i = 0; i < 9; i++) {
            slowed[0] += api.post("/login", Map.of("login", ann.login(), "password", "wrong" + i))
                                    .status()
                            == 429
                    ? 1
                    : 0;
            slowed[1] += api.post("/login", Map.of("login", unknown, "password", "wrong" + i))
                                    .status()
                            == 429
                    ? 1
                    : 0;
        }
        assertThat(slowed[0]).isPositive();
        assertThat(slowed[1]).isPositive();
        Api.Answer right = api.post("/login", Map.of("login", ann.login(), "password", Desk.PASSWORD));
        assertThat(right.status())
                .as("during the pause even the right password waits")
                .isEqualTo(429);
        int wait = right.json().path("retryAfter").asInt();
        assertThat(wait).as("as long as the pause is, no longer").isBetween(1, 32);
        assertThat(right.response().headers().firstValue("Retry-After")).hasValue(String.valueOf(wait));
        assertThat(right.json().path("detail").asString()).contains(wait + " s");
    }

    @Test
    void sessionsCanBeListedAndEnded() {
        User ann = desk.person(Role.AGENT);
        Api here = desk.as(ann);
        Api there = desk.as(ann);
        var sessions = here.get("/me/sessions").expect(200).json().get("items");
        assertThat(sessions.size()).isEqualTo(2);
        for (var session : sessions) {
            if (!session.get("current").asBoolean()) {
                here.delete("/me/sessions/" + session.get("id").asString()).expect(204);
            }
        }
        assertThat(there.get("/me").status()).isEqualTo(401);
        assertThat(here.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aTokenIsShownOnceHashedLimitedToItsScopesAndRevocable() {
        User max = desk.person(Role.MANAGER);
        Api api = desk.as(max);
        var made = api.post("/tokens", Map.of("name", "ci", "scopes", new String[] {"DESK"}))
                .expect(201)
                .json();
        assertThat(api.post(
                                "/tokens",
                                Map.of(
                                        "name",
                                        "far",
                                        "scopes",
                                        new String[] {"DESK"},
                                        "expiresAt",
                                        "+999999999-01-01T00:00:00Z"))
                        .expect(422)
                        .body())
                .contains("too far");
        String secret = made.get("token").asString();
        assertThat(api.get("/tokens").expect(200).body()).contains("\"ci\"").doesNotContain(secret);
        assertThat(db.sql("select token_hash from api_token where user_id = ?")
                        .param(max.id())
                        .query(String.class)
                        .single())
                .doesNotContain(secret.substring(4));
        Api program = desk.anonymous().with("Authorization", "Bearer " + secret);
        var me = program.get("/me").expect(200).json();
        assertThat(me.get("rights").toString()).contains("DESK").doesNotContain("SETTINGS_EDIT");
        program.post("/tokens", Map.of("name", "more", "scopes", new String[] {"SETTINGS_EDIT"}))
                .expect(422);
        api.delete("/tokens/" + made.get("id").asString()).expect(204);
        assertThat(program.get("/me").status()).isEqualTo(401);
    }

    @Test
    void thePasswordIsStoredAsArgon2id() {
        User ann = desk.person(Role.AGENT);
        assertThat(db.sql("select password_hash from app_user where id = ?")
                        .param(ann.id())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
    }

    @Test
    void problemsSpeakTheLanguageOfTheCaller() {
        Api api = desk.anonymous().with("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5");
        assertThat(api.get("/me").json().get("title").asString()).isNotEqualTo("Please sign in");
    }

    @Test
    void pagesHaveAStrictPolicyAndUnknownCallsAreNotFound() {
        Api.Answer answer = desk.anonymous().page("/");
        assertThat(answer.response().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        csp -> assertThat(csp).contains("script-src 'self';").contains("frame-ancestors 'none'"));
        assertThat(desk.anonymous().page("/actuator/health").status()).isEqualTo(200);
        assertThat(desk.anonymous().page("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(desk.anonymous().get("/no-such-thing").status()).isEqualTo(404);
    }

    @Test
    void aSecondFactorIsAskedForAndItsCodeCountsOnce() {
        User ann = desk.person(Role.AGENT);
        Api api = desk.as(ann);
        String secret = api.post("/me/second-factor", null)
                .expect(201)
                .json()
                .get("secret")
                .asString();
        api.put("/me/second-factor", Map.of("code", "000000x")).expect(422);
        long step = OneTimeCode.step(java.time.Instant.now().getEpochSecond());
        api.put("/me/second-factor", Map.of("code", OneTimeCode.at(secret, step)))
                .expect(200);
        var given = new java.util.HashMap<String, String>(Map.of("login", ann.login(), "password", Desk.PASSWORD));
        assertThat(desk.anonymous().post("/login", given).expect(401).body()).contains("auth.codeNeeded");
        given.put("code", OneTimeCode.at(secret, step));
        assertThat(desk.anonymous().post("/login", given).expect(401).body()).contains("auth.wrongCode");
        given.put("code", OneTimeCode.at(secret, step + 1));
        desk.anonymous().post("/login", given).expect(200);
    }

    @Test
    void codesAreThoseOfTheStandard() {
        // RFC 6238 appendix B, the last six of its eight digits
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(OneTimeCode.at(secret, OneTimeCode.step(59))).isEqualTo("287082");
        assertThat(OneTimeCode.at(secret, OneTimeCode.step(1111111109))).isEqualTo("081804");
        assertThat(OneTimeCode.at(secret, OneTimeCode.step(20000000000L))).isEqualTo("353130");
    }
}
