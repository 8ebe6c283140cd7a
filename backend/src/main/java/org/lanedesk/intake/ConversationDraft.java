package org.lanedesk.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.people.Contact;
import org.lanedesk.session.NewMessage.NewAttachment;

/** Puts a {@link NewConversation} together; what is not told is plain text without copies, a request of normal priority. */
final class ConversationDraft {
    private final Channel channel;
    private final Contact requester;
    private final String address;
    private final String subject;
    private final String text;
    private @Nullable String html;
    private @Nullable String quoted;
    private @Nullable String externalId;
    private boolean automatic;
    private boolean cut;
    private Map<String, String> copies = Map.of();
    private List<String> to = List.of();
    private List<NewAttachment> attachments = List.of();
    private String type = "request";
    private String priority = "normal";
    private List<String> tags = List.of();
    private Map<String, Object> fields = Map.of();
    private @Nullable UUID user;
    private @Nullable String incident;

    /** @param address by which the person wrote and is answered */
    ConversationDraft(Channel channel, Contact requester, String address, String subject, String text) {
        this.channel = channel;
        this.requester = requester;
        this.address = address;
        this.subject = subject;
        this.text = text;
    }

    /** The item that brought it. @param incident why it could not be routed; null in the normal case */
    ConversationDraft item(@Nullable String externalId, @Nullable String incident) {
        this.externalId = externalId;
        this.incident = incident;
        return this;
    }

    ConversationDraft content(@Nullable String html, @Nullable String quoted) {
        this.html = html;
        this.quoted = quoted;
        return this;
    }

    /** @param copies further participants, name by address, without our own addresses */
    ConversationDraft addressed(List<String> to, Map<String, String> copies) {
        this.to = to;
        this.copies = copies;
        return this;
    }

    /** @param automatic whether a machine wrote it */
    ConversationDraft automatic(boolean automatic) {
        this.automatic = automatic;
        return this;
    }

    /** @param cut whether only the beginning of it is told */
    ConversationDraft cut(boolean cut) {
        this.cut = cut;
        return this;
    }

    ConversationDraft files(List<NewAttachment> attachments) {
        this.attachments = attachments;
        return this;
    }

    /** @param type null for a request; @param priority null for normal; @param tags and fields null for none */
    ConversationDraft ordered(
            @Nullable String type,
            @Nullable String priority,
            @Nullable List<String> tags,
            @Nullable Map<String, Object> fields) {
        this.type = type == null ? this.type : type;
        this.priority = priority == null ? this.priority : priority;
        this.tags = tags == null ? this.tags : tags;
        this.fields = fields == null ? this.fields : fields;
        return this;
    }

    /** @param user the account of the requester, when he wrote signed in (E75) */
    ConversationDraft account(@Nullable UUID user) {
        this.user = user;
        return this;
    }

    NewConversation made() {
        return new NewConversation(
                channel,
                requester,
                address,
                copies,
                subject,
                text,
                html,
                quoted,
                externalId,
                automatic,
                cut,
                to,
                attachments,
                type,
                priority,
                tags,
                fields,
                user,
                null,
                incident);
    }
}
