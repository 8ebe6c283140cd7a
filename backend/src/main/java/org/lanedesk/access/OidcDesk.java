package org.lanedesk.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.User;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs people in by OpenID Connect: authorization code flow with state, nonce and PKCE (RFC 7636). The ID token comes
 * straight from the token endpoint over TLS, which stands in for the check of its signature (OpenID Connect Core
 * 3.1.3.7); issuer, audience, expiry and nonce are checked here.
 */
@Service
public class OidcDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final OidcProviders providers;
    private final SignInDesk desk;
    private final JsonMapper mapper;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    OidcDesk(OidcProviders providers, SignInDesk desk, JsonMapper mapper) {
        this.providers = providers;
        this.desk = desk;
        this.mapper = mapper;
    }

    /** A sign-in under way: where to send the browser, and what its cookie keeps until it is back. */
    public record Begun(String location, String cookie) {}

    /** @throws Problem 404 when no provider is set up */
    public Begun begin(String callback) {
        OidcProviders.Provider provider = provider();
        String state = Secrets.random();
        String nonce = Secrets.random();
        String verifier = Secrets.random();
        String query = form(Map.of(
                "response_type",
                "code",
                "client_id",
                provider.clientId(),
                "redirect_uri",
                callback,
                "scope",
                "openid email profile",
                "state",
                state,
                "nonce",
                nonce,
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
        String endpoint = discover(provider).path("authorization_endpoint").asString();
        return new Begun(endpoint + (endpoint.contains("?") ? "&" : "?") + query, state + "." + nonce + "." + verifier);
    }

    /**
     * @param cookie what {@link #begin} gave
     * @throws Problem 401 when the answer is not to our question, or nobody here is that person
     */
    public SignInDesk.Opened end(
            @Nullable String cookie,
            String state,
            String code,
            String callback,
            String address,
            @Nullable String agent) {
        OidcProviders.Provider provider = provider();
        String[] kept = cookie == null ? new String[0] : cookie.split("\\.");
        if (kept.length != 3 || !MessageDigest.isEqual(bytes(kept[0]), bytes(state))) {
            throw Problem.of(401, "auth.oidc");
        }
        JsonNode answer = send(HttpRequest.newBuilder(
                        URI.create(discover(provider).path("token_endpoint").asString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        callback,
                        "client_id",
                        provider.clientId(),
                        "client_secret",
                        provider.clientSecret(),
                        "code_verifier",
                        kept[2])))));
        JsonNode claims = claims(answer.path("id_token").asString(""));
        check(claims, provider, kept[1]);
        String email = claims.path("email_verified").asBoolean(false)
                ? claims.path("email").asString("")
                : null;
        User user = providers
                .person(
                        provider.issuer(),
                        claims.path("sub").asString(),
                        email == null || email.isBlank() ? null : email)
                .filter(User::active)
                .orElseThrow(() -> Problem.of(401, "auth.oidcUnknown"));
        return desk.open(user, address, agent);
    }

    private static void check(JsonNode claims, OidcProviders.Provider provider, String nonce) {
        JsonNode audience = claims.path("aud");
        boolean ours = audience.isArray()
                ? audience.valueStream().anyMatch(a -> a.asString().equals(provider.clientId()))
                        && claims.path("azp").asString("").equals(provider.clientId())
                : audience.asString("").equals(provider.clientId());
        boolean right = claims.path("iss").asString("").equals(provider.issuer())
                && ours
                && claims.path("exp").asLong(0) > Instant.now().getEpochSecond()
                && !claims.path("sub").asString("").isEmpty()
                && MessageDigest.isEqual(bytes(claims.path("nonce").asString("")), bytes(nonce));
        if (!right) {
            throw Problem.of(401, "auth.oidc");
        }
    }

    private OidcProviders.Provider provider() {
        return providers.find().orElseThrow(() -> Problem.notFound("provider", "oidc"));
    }

    private JsonNode discover(OidcProviders.Provider provider) {
        return send(HttpRequest.newBuilder(
                URI.create(provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration")));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw Problem.of(401, "auth.oidc");
            }
            return mapper.readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw Problem.of(401, "auth.oidc");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(401, "auth.oidc");
        }
    }

    private JsonNode claims(String token) {
        String[] parts = token.split("\\.");
        try {
            return mapper.readTree(Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : ""));
        } catch (IllegalArgumentException | JacksonException e) {
            throw Problem.of(401, "auth.oidc");
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(verifier));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
