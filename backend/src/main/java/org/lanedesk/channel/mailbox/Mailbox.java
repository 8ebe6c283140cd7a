package org.lanedesk.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.IncomingMail;
import org.lanedesk.channel.email.MailAccount;
import org.lanedesk.channel.email.MailServer;
import org.lanedesk.channel.reading.ChannelReader;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.shared.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one mailbox as long as it runs: takes over what is new, waits by IDLE, and comes back after every break. */
final class Mailbox implements ChannelReader {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int[] PAUSES = {1, 2, 5, 15, 30, 60};
    private final String channel;
    private final MailAccount account;
    private final MailServer server;
    private final IncomingMail incoming;
    private final ReaderStates states;
    private final ScheduledExecutorService timer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable ImapConnection connection;

    Mailbox(
            String channel,
            MailAccount account,
            MailServer server,
            IncomingMail incoming,
            ReaderStates states,
            ScheduledExecutorService timer) {
        this.channel = channel;
        this.account = account;
        this.server = server;
        this.incoming = incoming;
        this.states = states;
        this.timer = timer;
    }

    @Override
    public void run() {
        int broken = 0;
        while (stopped.getCount() > 0) {
            try (ImapConnection mailbox = ImapConnection.open(account, server)) {
                connection = mailbox;
                while (stopped.getCount() > 0) {
                    Message[] found = mailbox.open();
                    boolean all = takeOver(mailbox, found);
                    broken = 0;
                    waitForMore(mailbox, all, found.length > 0 ? SOON : account.poll());
                }
            } catch (MessagingException | RuntimeException e) {
                if (stopped.getCount() > 0) {
                    report(e, broken);
                    pause(Duration.ofSeconds(PAUSES[Math.min(broken++, PAUSES.length - 1)]));
                }
            } finally {
                connection = null;
            }
        }
    }

    /** @return false when a mail could not be stored: it stays in the mailbox for the next look */
    private boolean takeOver(ImapConnection mailbox, Message[] found) throws MessagingException {
        boolean all = true;
        for (Message message : found) {
            if (stopped.getCount() == 0) {
                return all;
            }
            String hint = channel + "/" + mailbox.hint(message);
            try {
                incoming.accept(channel, ImapConnection.raw(message), hint);
                mailbox.done(message);
            } catch (IOException | RuntimeException e) {
                LOG.error("Mail {} could not be stored and stays in the mailbox", hint, e);
                states.failing(channel, Reason.of("mailbox.notStored"));
                all = false;
            }
        }
        if (all) {
            states.ok(channel);
        }
        return all;
    }

    /** @param most until the next look; soon after mails, for those that came meanwhile are not told to who idles now */
    private void waitForMore(ImapConnection mailbox, boolean idle, Duration most) throws MessagingException {
        if (!idle || !mailbox.idles()) {
            pause(account.poll());
            mailbox.look();
            return;
        }
        ScheduledFuture<?> look = timer.schedule(() -> look(mailbox), most.toMillis(), TimeUnit.MILLISECONDS);
        try {
            mailbox.idle();
        } finally {
            look.cancel(false);
        }
    }

    private static void look(ImapConnection mailbox) {
        try {
            mailbox.look();
        } catch (MessagingException | RuntimeException e) {
            // the waiting thread learns of it too; closing makes sure of that
            mailbox.close();
        }
    }

    private void report(Exception e, int broken) {
        String reason = e instanceof AuthenticationFailedException
                ? "mailbox.login"
                : e instanceof FolderNotFoundException ? "mailbox.folder" : "mailbox.down";
        if (broken > 0) {
            LOG.warn("Mailbox {} at {} cannot be read: {}", channel, server, e.getMessage());
        }
        try {
            states.failing(channel, Reason.of(reason, account.folder()));
        } catch (RuntimeException noDatabase) {
            LOG.warn("The state of mailbox {} could not be written: {}", channel, noDatabase.getMessage());
        }
    }

    private void pause(Duration length) {
        try {
            if (stopped.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Mailbox {} is no longer read here", channel);
            }
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        ImapConnection now = connection;
        if (now != null) {
            // ends a waiting IDLE; the reader then closes its connection itself
            timer.execute(() -> look(now));
        }
    }
}
