/** The mail server inside the product, for trying out without one: real SMTP and IMAP, mails in memory. */
@NullMarked
package org.lanedesk.channel.local;

import org.jspecify.annotations.NullMarked;
