/** Reading mailboxes over IMAP: one node per mailbox, nothing deleted before it is stored. */
@NullMarked
package org.lanedesk.channel.mailbox;

import org.jspecify.annotations.NullMarked;
