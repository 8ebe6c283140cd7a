package org.lanedesk.channel.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of Telegram's Bot API; no text of an exception holds an address. */
@Component
class TelegramApi {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    TelegramApi(JsonMapper json) {
        this.json = json;
    }

    /**
     * @return what Telegram answers as {@code result}
     * @throws IOException when nobody answers, or not as Telegram does
     */
    JsonNode call(TelegramAccount bot, String method, Map<String, ?> fields)
            throws TelegramRefused, IOException, InterruptedException {
        return post(bot, method, "application/json", BodyPublishers.ofByteArray(json.writeValueAsBytes(fields)));
    }

    /** Sends a file along, in the field {@code document}. */
    JsonNode upload(TelegramAccount bot, String method, Map<String, String> fields, Upload file)
            throws TelegramRefused, IOException, InterruptedException {
        return post(bot, method, file.contentType(), BodyPublishers.ofByteArrays(file.body(fields)));
    }

    /** @return the bytes; null when there are more than {@code most} */
    byte @Nullable [] download(TelegramAccount bot, String path, long most)
            throws TelegramRefused, IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address(bot.file(path))).timeout(LIMIT).build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new TelegramRefused(answer.statusCode(), "no such file", 0);
            }
            byte[] bytes = body.readNBytes(Math.toIntExact(most + 1));
            return bytes.length > most ? null : bytes;
        }
    }

    private JsonNode post(TelegramAccount bot, String method, String type, HttpRequest.BodyPublisher body)
            throws TelegramRefused, IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(bot.method(method)))
                .timeout(LIMIT)
                .header("Content-Type", type)
                .POST(body)
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            return result(bot, answer.statusCode(), in.readNBytes(MOST_BYTES));
        }
    }

    private JsonNode result(TelegramAccount bot, int status, byte[] body) throws TelegramRefused, IOException {
        JsonNode answer;
        try {
            answer = json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new IOException("an answer with status " + status + " that is not Telegram's");
        }
        if (answer.path("ok").asBoolean(false)) {
            return answer.path("result");
        }
        throw new TelegramRefused(
                answer.path("error_code").asInt(status),
                bot.withoutToken(answer.path("description").asString("")),
                answer.at("/parameters/retry_after").asInt(0));
    }

    private static URI address(String url) throws TelegramRefused {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // its text holds the address
            throw new TelegramRefused(404, "not an address", 0);
        }
        throw new TelegramRefused(404, "not an address", 0);
    }
}
