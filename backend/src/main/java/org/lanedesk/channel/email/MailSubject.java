package org.lanedesk.channel.email;

import org.jspecify.annotations.Nullable;

/** The subject of a mail inside a mail: the name of its file. */
final class MailSubject {
    private MailSubject() {}

    static @Nullable String of(byte[] mail) {
        String subject =
                new HeadReader(mail, 0, Math.min(mail.length, 100_000)).read().value("subject");
        return subject == null || subject.isBlank()
                ? null
                : subject.replace('/', '_').replace('\\', '_');
    }
}
