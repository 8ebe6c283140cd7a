package org.lanedesk.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Reach;

/**
 * Somebody who might get the ticket, as he stands now.
 *
 * @param access to the ticket's group
 * @param status presence; null when he never set one
 * @param takesWork whether that status takes work
 * @param absent a day off today, in his zone
 * @param load counted tickets, without the one in question
 * @param turn order of his last assignment, {@code groupTurn} of the last one in this group; 0 = never
 */
record Candidate(
        UUID id,
        String login,
        String name,
        boolean active,
        Reach access,
        List<String> skills,
        @Nullable Integer maxTickets,
        @Nullable String status,
        @Nullable String statusName,
        boolean takesWork,
        boolean absent,
        int load,
        long turn,
        long groupTurn) {}
