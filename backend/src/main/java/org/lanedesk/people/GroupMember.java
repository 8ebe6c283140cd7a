package org.lanedesk.people;

import java.util.UUID;
import org.lanedesk.shared.Reach;

/**
 * A person's part in a group.
 *
 * @param works takes part in distribution; without it the person sees and answers but is never chosen
 * @param chatDuty gets new chats and is told of them (B01); separate from the right to write in a chat
 */
public record GroupMember(String groupKey, UUID userId, Reach access, boolean works, boolean chatDuty) {}
