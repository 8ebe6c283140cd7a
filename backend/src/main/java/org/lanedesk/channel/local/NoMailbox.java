package org.lanedesk.channel.local;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** An outside address: its mail is kept by {@link LocalMails}, not in a mailbox. */
record NoMailbox(String email) implements GreenMailUser {
    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public String getPassword() {
        return email;
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }

    @Override
    public void deliver(MovingMessage message) {
        // kept already
    }

    @Override
    public void deliver(MimeMessage message) {
        // kept already
    }

    @Override
    public void create() {
        // has no mailbox
    }

    @Override
    public void delete() {
        // has no mailbox
    }

    @Override
    public void setPassword(String password) {
        // has none
    }

    @Override
    public void authenticate(String password) {
        // nobody signs in here
    }
}
