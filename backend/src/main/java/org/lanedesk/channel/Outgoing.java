package org.lanedesk.channel;

import org.lanedesk.session.Message;
import org.lanedesk.session.Session;

/** A message on its way out by a channel. */
public record Outgoing(Channel channel, Session session, Message message) {}
