package org.lanedesk.session;

/** Which mail addresses are the desk's own: a copy to them would come back as a mail from ourselves (E27). */
public interface OwnAddresses {
    /** With or without a plus part. */
    boolean own(String address);
}
