package org.lanedesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.people.Contact;
import org.lanedesk.session.NewMessage;

/**
 * What opens a ticket: somebody writes for the first time, or anew.
 *
 * @param address by which the person wrote and is answered
 * @param copies further participants, without our own addresses
 * @param parent number of the ticket it continues; null for a fresh one
 * @param incident why it could not be routed; null in the normal case
 */
record NewConversation(
        Channel channel,
        Contact requester,
        String address,
        Map<String, String> copies,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String quoted,
        @Nullable String externalId,
        boolean automatic,
        @Nullable Instant sentAt,
        List<String> to,
        List<NewMessage.NewAttachment> attachments,
        String type,
        String priority,
        List<String> tags,
        Map<String, Object> fields,
        @Nullable Long parent,
        @Nullable String incident) {}
