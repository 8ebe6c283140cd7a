package org.lanedesk.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the running product's API: keeps its cookies and echoes the CSRF token as a browser page does. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final String base;
    private final CookieManager cookies;
    private final HttpClient http;
    private final List<String> headers = new ArrayList<>();

    Api(int port) {
        this(port, new CookieManager());
    }

    private Api(int port, CookieManager cookies) {
        this.base = "http://localhost:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The same browser, at the product's node on this port. */
    public Api at(int port) {
        return new Api(port, cookies);
    }

    /** What came back; {@code json} is a missing node for an empty or other body. */
    public record Answer(int status, String body, JsonNode json, HttpResponse<byte[]> response) {
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
            }
            return this;
        }
    }

    /** Sends this header with all further calls. */
    public Api with(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body, String... more) {
        return call("POST", path, body, more);
    }

    public Answer put(String path, @Nullable Object body, String... more) {
        return call("PUT", path, body, more);
    }

    /** PATCH with the base version as If-Match. */
    public Answer patch(String path, int version, Object body) {
        return call("PATCH", path, body, "If-Match", "\"" + version + "\"");
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** @param path with or without {@code /api/v1} in front */
    public Answer call(String method, String path, @Nullable Object body, String... more) {
        byte[] bytes = body == null ? new byte[0] : body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (body != null && !List.of(more).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (List<String> pairs : List.of(headers, List.of(more))) {
            for (int i = 0; i < pairs.size(); i += 2) {
                request.header(pairs.get(i), pairs.get(i + 1));
            }
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String text = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(t -> t.contains("json"))
                    .isPresent();
            return new Answer(response.statusCode(), text, json ? JSON.readTree(text) : JSON.missingNode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Api login(String login, String password) {
        post("/login", Map.of("login", login, "password", password)).expect(200);
        return this;
    }

    /** The client itself, for streams. */
    public HttpClient http() {
        return http;
    }

    public URI uri(String path) {
        boolean whole = path.matches("/(api|engine-rest|v3|actuator)/.*");
        return URI.create(base + (whole || path.equals("/") || path.startsWith("//") ? path : "/api/v1" + path));
    }

    /** Calls with exactly this path, not below /api/v1. */
    public Answer page(String path) {
        try {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new String(response.body()), JSON.missingNode(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of a cookie that this browser keeps. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
