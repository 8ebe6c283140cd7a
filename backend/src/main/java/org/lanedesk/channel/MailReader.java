package org.lanedesk.channel;

import org.lanedesk.channel.email.MailParser;

/** Reads raw mails (RFC 5322 and everything that pretends to be), row H03. Pure and safe for many threads. */
public final class MailReader {
    /** Value with which our automatic mails begin their X-Loop field, so that two desks never answer each other's. */
    public static final String LOOP = "lanedesk";

    private MailReader() {}

    /**
     * Reads whatever is readable; time and memory grow linearly with the size of the mail.
     *
     * @throws UnreadableMail when there is nothing to read
     */
    public static ParsedMail read(byte[] raw) {
        try {
            return MailParser.parse(raw);
        } catch (UnreadableMail e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // a mistake of ours must not hold up the next mail
            throw new UnreadableMail("failed", e);
        }
    }
}
