package org.lanedesk.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LiveSignal;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The open pages of this node. Each event is checked per page and written by a small pool, so that a slow page delays no other. */
@Component
class OpenPages implements SmartLifecycle {
    private static final int WRITERS = 8;
    private final Set<OpenPage> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor writers;
    private final ExecutorService checker;
    private final LiveReach reach;
    private final Recent recent = new Recent();
    private final JsonMapper mapper;
    private volatile boolean running;

    OpenPages(LiveReach reach, JsonMapper mapper) {
        this.reach = reach;
        this.mapper = mapper;
        this.writers = pool(WRITERS, "live-write");
        this.checker = pool(1, "live-check");
    }

    private static ThreadPoolExecutor pool(int size, String name) {
        var pool = new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** @param lastId the last event the page got before it lost its connection; null for a fresh page */
    OpenPage open(Listener listener, @Nullable String lastId) {
        OpenPage page = new OpenPage(listener, writers, open::remove);
        checker.execute(() -> {
            open.add(page);
            page.offer(recent.hello());
            if (lastId != null) {
                recent.since(lastId)
                        .ifPresentOrElse(
                                missed -> missed.stream()
                                        .filter(e -> reach.reaches(e.signal(), listener))
                                        .forEach(e -> page.offer(e.text())),
                                () -> page.offer(Recent.RESYNC));
            }
        });
        return page;
    }

    void tell(LiveSignal signal) {
        checker.execute(() -> {
            String text = recent.add(signal, mapper.writeValueAsString(signal.payload()));
            for (OpenPage page : open) {
                if (reach.reaches(signal, page.listener())) {
                    page.offer(text);
                }
            }
        });
    }

    /** Some news may have been lost: every page shall read again. */
    void resync() {
        open.forEach(page -> page.offer(Recent.RESYNC));
    }

    void beat() {
        open.forEach(page -> page.offer(": beat\n\n"));
    }

    int count() {
        return open.size();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for open calls, which these would never end. */
    @Override
    public void stop() {
        running = false;
        open.forEach(OpenPage::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
