package org.lanedesk.people;

import org.lanedesk.shared.LocalizedText;

/**
 * A status agents can set (A20).
 *
 * @param takesWork distribution may choose agents in it
 * @param mayReply agents in it may answer
 */
public record PresenceStatus(
        String key, LocalizedText name, String colour, boolean takesWork, boolean mayReply, int position) {}
