package org.lanedesk.channel.email;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.email.MailServer.Security;
import org.springframework.stereotype.Component;

/**
 * Reads the settings {@code smtp} and {@code imap} of mail channels: {host, port, security: none|starttls|tls, user}, their
 * passwords from the channel's secrets {@code smtpPassword} and {@code imapPassword}. What a channel leaves out comes from
 * {@link MailDefaults}.
 */
@Component
public class MailAccounts {
    private final Channels channels;
    private final MailDefaults defaults;

    MailAccounts(Channels channels, MailDefaults defaults) {
        this.channels = channels;
        this.defaults = defaults;
    }

    public MailAccount of(Channel channel) {
        Map<String, Object> settings = channel.settings();
        Map<String, Object> secrets = channels.secrets(channel.key());
        MailServer smtp = server(settings.get("smtp"), secrets.get("smtpPassword"), 587, Security.STARTTLS);
        MailServer imap = server(settings.get("imap"), secrets.get("imapPassword"), 993, Security.TLS);
        return new MailAccount(
                smtp == null ? defaults.smtp() : smtp,
                imap == null ? defaults.imap(channel.address()) : imap,
                text(settings.get("folder"), "INBOX"),
                text(settings.get("after"), "seen"),
                text(settings.get("moveTo"), "Processed"),
                Duration.ofSeconds(Math.max(1, number(settings.get("pollSeconds"), 20))),
                !Boolean.FALSE.equals(settings.get("plusAddress")));
    }

    private static @Nullable MailServer server(
            @Nullable Object value, @Nullable Object password, int port, Security usual) {
        if (!(value instanceof Map<?, ?> given) || given.get("host") == null) {
            return null;
        }
        String security = text(given.get("security"), usual.name());
        Object user = given.get("user");
        return new MailServer(
                given.get("host").toString(),
                number(given.get("port"), port),
                Security.of(security),
                user == null ? null : user.toString(),
                password == null ? null : password.toString());
    }

    private static String text(@Nullable Object value, String other) {
        return value == null || value.toString().isBlank() ? other : value.toString();
    }

    private static int number(@Nullable Object value, int other) {
        return value instanceof Number n ? n.intValue() : value == null ? other : Integer.parseInt(value.toString());
    }
}
