package org.lanedesk.channel.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.lanedesk.channel.email.MailAccount;
import org.lanedesk.channel.email.MailServer;
import org.lanedesk.channel.email.MailServer.Security;

/** One signed-in connection to the folder of a mailbox (RFC 3501, IDLE RFC 2177, MOVE RFC 6851). */
final class ImapConnection implements AutoCloseable {
    private final MailAccount account;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapConnection(MailAccount account, IMAPStore store, IMAPFolder folder) {
        this.account = account;
        this.store = store;
        this.folder = folder;
    }

    static ImapConnection open(MailAccount account, MailServer server) throws MessagingException {
        IMAPStore store =
                (IMAPStore) Session.getInstance(properties(account, server)).getStore("imap");
        try {
            store.connect(server.host(), server.port(), server.user(), server.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapConnection(account, store, folder);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(MailAccount account, MailServer server) {
        Properties p = new Properties();
        // longer than a look at the mailbox, which interrupts IDLE
        String timeout = String.valueOf(account.poll().toMillis() + 60_000);
        p.setProperty("mail.imap.connectiontimeout", "10000");
        p.setProperty("mail.imap.timeout", timeout);
        p.setProperty("mail.imap.writetimeout", "60000");
        p.setProperty("mail.imap.ssl.enable", String.valueOf(server.security() == Security.TLS));
        p.setProperty("mail.imap.ssl.checkserveridentity", "true");
        p.setProperty("mail.imap.starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        p.setProperty("mail.imap.starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        p.setProperty("mail.imap.partialfetch", "false");
        return p;
    }

    /** What was not taken over yet. */
    Message[] open() throws MessagingException {
        SearchTerm there = new FlagTerm(new Flags(Flags.Flag.DELETED), false);
        SearchTerm unseen = new FlagTerm(new Flags(Flags.Flag.SEEN), false);
        return folder.search(account.after().equals("seen") ? new AndTerm(unseen, there) : there);
    }

    long uid(Message message) throws MessagingException {
        return folder.getUID(message);
    }

    String hint(Message message) throws MessagingException {
        return account.folder() + "/" + folder.getUIDValidity() + "/" + uid(message);
    }

    /** Reads without marking it as seen. */
    static byte[] raw(Message message) throws MessagingException, IOException {
        ((IMAPMessage) message).setPeek(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** The mail is stored: mark it, delete it or move it away. */
    void done(Message message) throws MessagingException {
        switch (account.after()) {
            case "delete" -> {
                message.setFlag(Flags.Flag.DELETED, true);
                folder.expunge(new Message[] {message});
            }
            case "move" -> {
                Folder target = store.getFolder(account.moveTo());
                if (!target.exists()) {
                    target.create(Folder.HOLDS_MESSAGES);
                }
                folder.copyMessages(new Message[] {message}, target);
                message.setFlag(Flags.Flag.DELETED, true);
                folder.expunge(new Message[] {message});
            }
            default -> message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    boolean idles() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Waits until the server tells of a change or {@link #look} is called. */
    void idle() throws MessagingException {
        folder.idle(true);
    }

    /** Ends a waiting {@link #idle} of another thread and finds out whether the connection still lives. */
    void look() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            // it is of no use any more either way
        }
    }
}
