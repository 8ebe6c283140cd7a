package org.lanedesk.channel.local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.email.MailDefaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * SMTP and IMAP inside the product while no mail server is configured. It takes mail for any address: mail to a channel
 * is fetched over IMAP like from any mailbox, all other mail is shown on the page {@code /mail}. Mails live in memory.
 */
@Component
class LocalMailServer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LocalMailServer.class);
    private final MailDefaults defaults;
    private final LocalDelivery delivery;
    private final String bind;
    private @Nullable GreenMail server;

    LocalMailServer(
            MailDefaults defaults,
            LocalDelivery delivery,
            @Value("${lanedesk.mail.local-bind:127.0.0.1}") String bind) {
        this.defaults = defaults;
        this.delivery = delivery;
        this.bind = bind;
    }

    @Override
    public void start() {
        if (!defaults.local()) {
            return;
        }
        int smtpPort = free("lanedesk.mail.local-smtp-port", defaults.smtpPort());
        int imapPort = free("lanedesk.mail.local-imap-port", defaults.imapPort());
        ServerSetup smtp = new ServerSetup(smtpPort, bind, ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(imapPort, bind, ServerSetup.PROTOCOL_IMAP);
        GreenMail mail = new GreenMail(new ServerSetup[] {smtp, imap});
        mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        mail.getUserManager().setMessageDeliveryHandler(delivery.into(mail.getUserManager()));
        defaults.ports(mail.getSmtp().getPort(), mail.getImap().getPort());
        server = mail;
        LOG.info(
                "No mail server is configured: taking mail on port {} (SMTP), mailboxes on port {} (IMAP), all in memory;"
                        + " what goes to outside addresses is shown on /mail",
                defaults.smtpPort(),
                defaults.imapPort());
    }

    /** A second product on this machine gets other ports instead of failing to start. */
    private int free(String property, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(bind))) {
            return socket.getLocalPort() == port ? port : 0;
        } catch (IOException e) {
            LOG.warn("Port {} is taken, taking another one; {} sets it", port, property);
            return 0;
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Before everything that sends or fetches. */
    @Override
    public int getPhase() {
        return 0;
    }
}
