package org.lanedesk.notice;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told, whoever hears it.
 *
 * @param eventKey names the occasion: it tells one person at most once
 * @param text key of the kept text
 * @param ways page, mail or both
 * @param inWorkingTime true = outside working hours wait for the next working moment (D25)
 * @param event the ticket's event whose words the text may use; null outside of events
 * @param words more words for the text, beside those of the ticket
 */
public record Telling(
        String eventKey,
        String text,
        Set<String> ways,
        boolean inWorkingTime,
        @Nullable UUID event,
        Map<String, Object> words) {}
