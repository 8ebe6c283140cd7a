package org.lanedesk.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Telegram as far as the product sees it: one bot, its updates by long polling, and what was sent by it. */
final class TelegramStub implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    final long bot = ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L);
    final String token = bot + ":" + UUID.randomUUID();
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    final AtomicInteger polls = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    /** what a method answers instead of success: status and body, or null to go on as usual */
    volatile Function<Call, String> refuses = call -> null;

    volatile boolean repeats;
    private final AtomicInteger polling = new AtomicInteger();
    private final List<JsonNode> updates = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(100);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    TelegramStub() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    record Call(String method, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody writes: {@code more} are fields of the message, such as text or photo. */
    synchronized void comes(long chat, String more) {
        update("message", chat, "private", ids.incrementAndGet(), more);
    }

    synchronized void update(String kind, long chat, String type, int message, String more) {
        updates.add(JSON.readTree("""
            {"update_id": %d, "%s": {"message_id": %d, "date": 1767225600,
              "from": {"id": %d, "is_bot": false, "first_name": "Nina", "last_name": "Zieli\u0144ska"},
              "chat": {"id": %d, "type": "%s"}, %s}}\
            """.formatted(ids.incrementAndGet(), kind, message, chat, chat, type, more)));
        notifyAll();
    }

    List<Call> sent(String method) {
        return calls.stream().filter(c -> c.method().equals(method)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.startsWith("/file/bot" + token + "/")) {
            respond(exchange, 200, files.get(path.substring(path.lastIndexOf('/') + 1)));
        } else if (path.startsWith("/bot" + token + "/")) {
            Call call = new Call(path.substring(path.lastIndexOf('/') + 1), new String(body, StandardCharsets.UTF_8));
            String refusal = refuses.apply(call);
            String words = refusal == null ? "{\"ok\":true,\"result\":" + result(call) + "}" : refusal;
            int status = refusal == null
                    ? 200
                    : JSON.readTree(words).path("error_code").asInt(500);
            respond(exchange, status, words.getBytes(StandardCharsets.UTF_8));
        } else {
            respond(exchange, 401, refusal(401, "Unauthorized").getBytes(StandardCharsets.UTF_8));
        }
    }

    static String refusal(int code, String words) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + words + "\"}";
    }

    private String result(Call call) {
        switch (call.method()) {
            case "getMe":
                return "{\"id\":" + bot + ",\"is_bot\":true,\"username\":\"desk_bot\"}";
            case "getUpdates":
                return updates(call.json().path("offset").asLong(0)).toString();
            case "getFile":
                String id = call.json().path("file_id").asString();
                return "{\"file_id\":\"" + id + "\",\"file_path\":\"documents/" + id + "\"}";
            default:
                calls.add(call);
                return "{\"message_id\":" + ids.incrementAndGet() + "}";
        }
    }

    private synchronized List<JsonNode> updates(long offset) {
        mostAtOnce.accumulateAndGet(polling.incrementAndGet(), Math::max);
        try {
            if (!repeats) {
                updates.removeIf(u -> u.path("update_id").asLong() < offset);
            }
            if (updates.isEmpty()) {
                wait(200);
            }
            return List.copyOf(updates);
        } catch (InterruptedException e) {
            return List.of();
        } finally {
            polling.decrementAndGet();
            polls.incrementAndGet();
        }
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
