package org.lanedesk.channel.mailbox;

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
import org.lanedesk.channel.IncomingMail;
import org.lanedesk.channel.email.MailAccount;
import org.lanedesk.channel.email.MailAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees to it that every mailbox is read by exactly one node, also after channels or nodes come and go. */
@Component
class Mailboxes implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Mailboxes.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private final Channels channels;
    private final MailAccounts accounts;
    private final MailboxStates states;
    private final ObjectProvider<IncomingMail> incoming;
    private final Duration supervise;
    private final String node = UUID.randomUUID().toString();
    private final Map<String, Mailbox> reading = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    Mailboxes(
            Channels channels,
            MailAccounts accounts,
            MailboxStates states,
            ObjectProvider<IncomingMail> incoming,
            @Value("${lanedesk.mail.supervise:3s}") Duration supervise) {
        this.channels = channels;
        this.accounts = accounts;
        this.states = states;
        this.incoming = incoming;
        this.supervise = supervise;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, r -> new Thread(r, "mailboxes"));
        timer = threads;
        IncomingMail into = incoming.getIfAvailable();
        if (into != null) {
            begin(into, threads);
        }
    }

    private void begin(IncomingMail into, ScheduledExecutorService threads) {
        threads.scheduleWithFixedDelay(
                () -> superviseOnce(into, threads), 0, supervise.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void superviseOnce(IncomingMail into, ScheduledExecutorService threads) {
        if (timer == null) {
            return;
        }
        try {
            Set<String> present = new HashSet<>();
            for (Channel channel : channels.ofKind("mail")) {
                if (lookAfter(channel, into, threads)) {
                    present.add(channel.key());
                }
            }
            reading.keySet().stream().filter(k -> !present.contains(k)).toList().forEach(this::leave);
        } catch (RuntimeException e) {
            LOG.warn("The mailboxes cannot be looked after now: {}", e.getMessage());
        }
    }

    /** @return whether this node reads the channel's mailbox; one with broken settings does not disturb the others */
    private boolean lookAfter(Channel channel, IncomingMail into, ScheduledExecutorService threads) {
        MailAccount account;
        try {
            account = accounts.of(channel);
        } catch (IllegalArgumentException e) {
            LOG.warn("The mail settings of channel {} are not valid: {}", channel.key(), e.getMessage());
            return false;
        }
        if (account.imap() == null || !states.lease(channel.key(), node, LEASE)) {
            return false;
        }
        read(channel.key(), account, into, threads);
        return true;
    }

    private void read(String key, MailAccount account, IncomingMail into, ScheduledExecutorService threads) {
        Mailbox now = reading.get(key);
        if (now != null && now.account.equals(account)) {
            return;
        }
        if (now != null) {
            now.stop();
        }
        if (account.imap() != null) {
            Mailbox mailbox = new Mailbox(key, account, account.imap(), into, states, threads);
            reading.put(key, mailbox);
            Thread thread = new Thread(mailbox, "mailbox-" + key);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void leave(String key) {
        Mailbox mailbox = reading.remove(key);
        if (mailbox != null) {
            mailbox.stop();
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
