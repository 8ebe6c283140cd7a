package org.lanedesk.automation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.lanedesk.automation.HttpConnections.Connection;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/** One call outside: no redirects, a limit of time and of size, nothing of the headers in any text. */
@Component
class OutgoingHttp {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 64 * 1024;
    private final AllowedHosts allowed;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    OutgoingHttp(AllowedHosts allowed) {
        this.allowed = allowed;
    }

    record Answer(int status, String body) {}

    /**
     * @param id sent along as Idempotency-Key, the same at every try
     * @throws DeliveryFailed permanent when it may not be called, temporary when nobody answers
     */
    Answer send(Connection to, UUID id, HttpCalls.HttpCall call) throws DeliveryFailed {
        URI uri = address(to, call.path());
        try {
            String refusal = allowed.refuses(uri.getHost());
            if (refusal != null) {
                throw DeliveryFailed.permanent(Reason.of(refusal, uri.getHost()));
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .timeout(LIMIT)
                    .header("Accept", "application/json")
                    .header("Idempotency-Key", id.toString())
                    .method(
                            call.method(),
                            call.body() == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(call.body()));
            if (call.body() != null) {
                request.header("Content-Type", "application/json");
            }
            to.headers().forEach((name, value) -> request.setHeader(name, String.valueOf(value)));
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Answer(answer.statusCode(), new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (UnknownHostException e) {
            throw DeliveryFailed.temporary(Reason.of("http.unknownHost", uri.getHost()));
        } catch (IOException e) {
            throw DeliveryFailed.temporary(Reason.of("http.noAnswer", uri.getHost()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.temporary(Reason.of("http.noAnswer", uri.getHost()));
        }
    }

    /** The path stays below the connection's address; it cannot lead to another host. */
    private static URI address(Connection to, String path) throws DeliveryFailed {
        String base = to.url().strip().replaceAll("/+$", "");
        String below = path.isBlank() ? "" : path.startsWith("/") ? path : '/' + path;
        try {
            URI uri = URI.create(base + below);
            URI home = URI.create(base);
            if (!below.contains("..")
                    && !below.contains("\\")
                    && uri.getHost() != null
                    && uri.getHost().equals(home.getHost())
                    && uri.getPort() == home.getPort()) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw DeliveryFailed.permanent(Reason.of("http.path", path));
        }
        throw DeliveryFailed.permanent(Reason.of("http.path", path));
    }
}
