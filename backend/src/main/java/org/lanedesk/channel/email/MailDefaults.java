package org.lanedesk.channel.email;

import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.email.MailServer.Security;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail server of channels that name none: the installation's, or the one inside the product ({@link #local}). */
@Component
public class MailDefaults {
    private final boolean local;
    private volatile int smtpPort;
    private volatile int imapPort;
    private final @Nullable MailServer smtp;

    MailDefaults(
            @Value("${lanedesk.mail.local:}") String local,
            @Value("${lanedesk.db.url:}") String db,
            @Value("${lanedesk.mail.local-smtp-port:3025}") int smtpPort,
            @Value("${lanedesk.mail.local-imap-port:3143}") int imapPort,
            @Value("${lanedesk.mail.smtp.host:}") String host,
            @Value("${lanedesk.mail.smtp.port:587}") int port,
            @Value("${lanedesk.mail.smtp.security:starttls}") String security,
            @Value("${lanedesk.mail.smtp.user:}") String user,
            @Value("${lanedesk.mail.smtp.password:}") String password) {
        // the embedded defaults are for trying out: no database named, no mail server named
        this.local = local.isEmpty() ? db.isEmpty() && host.isEmpty() : Boolean.parseBoolean(local);
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
        this.smtp = host.isEmpty()
                ? null
                : new MailServer(
                        host,
                        port,
                        Security.of(security),
                        user.isEmpty() ? null : user,
                        password.isEmpty() ? null : password);
    }

    /** Whether the product runs a mail server of its own for mail that goes nowhere else. */
    public boolean local() {
        return local;
    }

    /** The ports that the mail server inside the product really got. */
    public void ports(int smtpReal, int imapReal) {
        smtpPort = smtpReal;
        imapPort = imapReal;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    @Nullable
    MailServer smtp() {
        return local ? new MailServer("localhost", smtpPort, Security.NONE, null, null) : smtp;
    }

    @Nullable
    MailServer imap(@Nullable String address) {
        return local && address != null ? new MailServer("localhost", imapPort, Security.NONE, address, address) : null;
    }
}
