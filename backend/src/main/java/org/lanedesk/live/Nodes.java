package org.lanedesk.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.lanedesk.shared.LiveSignal;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries live events between nodes by LISTEN and NOTIFY. One connection listens and is opened anew when it breaks; one
 * thread notifies, so that no transaction of the desk waits for the database's notification lock.
 */
@Component
class Nodes implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final String CHANNEL = "lanedesk_live";
    /** PostgreSQL takes 8,000 bytes */
    private static final int LARGEST = 7_900;

    private static final int TOGETHER = 200;
    /** each telling is a transaction; under load those of one moment go in one */
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(40);

    private final String node = UUID.randomUUID().toString();
    private final BlockingQueue<LiveSignal> outgoing = new LinkedBlockingQueue<>(10_000);
    private final DataSource source;
    private final JdbcClient db;
    private final JsonMapper mapper;
    private final OpenPages pages;
    private volatile boolean running;

    Nodes(DataSource source, JdbcClient db, JsonMapper mapper, OpenPages pages) {
        this.source = source;
        this.db = db;
        this.mapper = mapper;
        this.pages = pages;
    }

    record Parcel(String node, LiveSignal signal) {}

    void tell(LiveSignal signal) {
        if (!outgoing.offer(signal)) {
            LOG.warn("Too many live events at once; other nodes miss some");
        }
    }

    @Override
    public void start() {
        running = true;
        thread("live-notify", this::notifyOthers);
        thread("live-listen", this::listen);
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void notifyOthers() {
        long next = System.nanoTime();
        while (running) {
            try {
                LiveSignal signal = outgoing.poll(1, TimeUnit.SECONDS);
                if (signal != null) {
                    TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                    next = System.nanoTime() + APART;
                    Set<LiveSignal> together = new LinkedHashSet<>(Set.of(signal));
                    outgoing.drainTo(together, TOGETHER);
                    db.sql("select pg_notify(?, parcel) from unnest(?) parcel")
                            .params(CHANNEL, parcels(together))
                            .query((row, n) -> n)
                            .list();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("Other nodes were not told of a live event: {}", e.getMessage());
                }
            }
        }
    }

    private String[] parcels(Set<LiveSignal> signals) {
        return signals.stream()
                .map(signal -> mapper.writeValueAsString(new Parcel(node, signal)))
                .filter(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length < LARGEST)
                .toArray(String[]::new);
    }

    private void listen() {
        while (running) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                // whatever was told while nobody listened
                pages.resync();
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    receive(postgres.getNotifications(1_000));
                }
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warn("Listening for other nodes again in a second: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void receive(PGNotification @org.jspecify.annotations.Nullable [] notifications) {
        if (notifications == null) {
            return;
        }
        for (PGNotification notification : notifications) {
            Parcel parcel = mapper.readValue(notification.getParameter(), Parcel.class);
            if (!parcel.node().equals(node)) {
                pages.tell(parcel.signal());
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
