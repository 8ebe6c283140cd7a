package org.lanedesk.channel.mailbox;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.IncomingMail;
import org.lanedesk.channel.email.MailAccount;
import org.lanedesk.channel.email.MailAccounts;
import org.lanedesk.channel.reading.ChannelReader;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.channel.reading.Readers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mailboxes of all mail channels that have one. */
@Component
class Mailboxes extends Readers<MailAccount> {
    private final MailAccounts accounts;
    private final ReaderStates states;
    private final ObjectProvider<IncomingMail> incoming;

    Mailboxes(
            Channels channels,
            MailAccounts accounts,
            ReaderStates states,
            ObjectProvider<IncomingMail> incoming,
            @Value("${lanedesk.mail.supervise:3s}") Duration supervise) {
        super("mail", channels, states, supervise);
        this.accounts = accounts;
        this.states = states;
        this.incoming = incoming;
    }

    @Override
    protected @Nullable MailAccount account(Channel channel) {
        MailAccount account = accounts.of(channel);
        return account.imap() == null ? null : account;
    }

    @Override
    protected ChannelReader reader(String channel, MailAccount account, ScheduledExecutorService timer) {
        return new Mailbox(
                channel, account, Objects.requireNonNull(account.imap()), incoming.getObject(), states, timer);
    }
}
