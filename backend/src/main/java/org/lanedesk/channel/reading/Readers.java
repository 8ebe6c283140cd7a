package org.lanedesk.channel.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that every channel of a kind is read by exactly one node, also after channels or nodes come and go.
 *
 * @param <A> what a reader connects with; a changed one makes a new reader
 */
public abstract class Readers<A> implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private final String kind;
    private final Channels channels;
    private final ReaderStates states;
    private final Duration supervise;
    private final String node = UUID.randomUUID().toString();
    private final Map<String, Running<A>> reading = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    /** @param supervise how often channels and leases are looked after; much less than the lease of 30 seconds */
    protected Readers(String kind, Channels channels, ReaderStates states, Duration supervise) {
        this.kind = kind;
        this.channels = channels;
        this.states = states;
        this.supervise = supervise;
    }

    private record Running<A>(A account, ChannelReader reader) {}

    /**
     * @return null when there is nothing to read
     * @throws IllegalArgumentException for settings that are not valid; the message goes to the log
     */
    protected abstract @Nullable A account(Channel channel);

    /** @param timer for work that must not wait for the reader */
    protected abstract ChannelReader reader(String channel, A account, ScheduledExecutorService timer);

    @Override
    public synchronized void start() {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, r -> new Thread(r, kind + "-readers"));
        timer = threads;
        threads.scheduleWithFixedDelay(() -> superviseOnce(threads), 0, supervise.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void superviseOnce(ScheduledExecutorService threads) {
        if (timer == null) {
            return;
        }
        try {
            Set<String> present = new HashSet<>();
            for (Channel channel : channels.ofKind(kind)) {
                if (lookAfter(channel, threads)) {
                    present.add(channel.key());
                }
            }
            reading.keySet().stream().filter(k -> !present.contains(k)).toList().forEach(this::leave);
        } catch (RuntimeException e) {
            LOG.warn("The channels of kind {} cannot be looked after now: {}", kind, e.getMessage());
        }
    }

    /** @return whether this node reads the channel; one with broken settings does not disturb the others */
    private boolean lookAfter(Channel channel, ScheduledExecutorService threads) {
        A account;
        try {
            account = account(channel);
        } catch (IllegalArgumentException e) {
            LOG.warn("The settings of channel {} are not valid: {}", channel.key(), e.getMessage());
            return false;
        }
        if (account == null || !states.lease(channel.key(), node, LEASE)) {
            return false;
        }
        read(channel.key(), account, threads);
        return true;
    }

    private void read(String key, A account, ScheduledExecutorService threads) {
        Running<A> now = reading.get(key);
        if (now != null && now.account().equals(account)) {
            return;
        }
        if (now != null) {
            now.reader().stop();
        }
        ChannelReader reader = reader(key, account, threads);
        reading.put(key, new Running<>(account, reader));
        Thread thread = new Thread(reader, kind + "-" + key);
        thread.setDaemon(true);
        thread.start();
    }

    private void leave(String key) {
        Running<A> gone = reading.remove(key);
        if (gone != null) {
            gone.reader().stop();
        }
    }

    @Override
    public synchronized void stop() {
        for (String key : Set.copyOf(reading.keySet())) {
            leave(key);
            states.release(key, node);
        }
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
