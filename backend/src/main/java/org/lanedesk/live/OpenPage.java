package org.lanedesk.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * One connection of a page. It ends by itself after some minutes; the page comes back with its last id and is looked at
 * anew, so that somebody who lost his rights does not listen on.
 */
final class OpenPage {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 500;
    private final ResponseBodyEmitter emitter = new ResponseBodyEmitter(LIFE.toMillis());
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Listener listener;
    private final Executor writers;
    private boolean writing;
    private boolean closed;

    OpenPage(Listener listener, Executor writers, Consumer<OpenPage> gone) {
        this.listener = listener;
        this.writers = writers;
        emitter.onCompletion(() -> gone.accept(this));
        emitter.onError(e -> gone.accept(this));
        emitter.onTimeout(() -> {
            gone.accept(this);
            emitter.complete();
        });
    }

    Listener listener() {
        return listener;
    }

    ResponseBodyEmitter emitter() {
        return emitter;
    }

    /** Puts the text into this page's queue; a page too slow to read is closed and will come back. */
    synchronized void offer(String text) {
        if (closed) {
            return;
        }
        if (waiting.size() >= MOST) {
            close();
            return;
        }
        waiting.add(text);
        if (!writing) {
            writing = true;
            writers.execute(this::write);
        }
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
        emitter.complete();
    }

    private void write() {
        String text = next();
        while (text != null) {
            try {
                emitter.send(text.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_OCTET_STREAM);
            } catch (IOException | IllegalStateException e) {
                // the page is gone; the container says so by onError
                synchronized (this) {
                    closed = true;
                    waiting.clear();
                }
                return;
            }
            text = next();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable String next() {
        String text = waiting.poll();
        if (text == null) {
            writing = false;
        }
        return text;
    }
}
