package org.lanedesk.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as its client sees it: no internal status, no notes, no private step (E07, S13). */
public final class RequestView {
    private RequestView() {}

    public record ServiceName(
            String key, String name, @Nullable String icon) {}

    /**
     * @param state open or done
     * @param yourTurn the desk waits for the client's answer
     * @param promisedAt as told at the order; null when nothing was promised
     * @param mine false for one of a colleague whose company shares its requests
     */
    public record Line(
            long number,
            String title,
            @Nullable ServiceName service,
            String state,
            boolean yourTurn,
            StatusLine line,
            @Nullable Instant promisedAt,
            @Nullable String zone,
            @Nullable String lastSnippet,
            @Nullable String lastBy,
            Instant createdAt,
            Instant updatedAt,
            boolean mine) {}

    public record FileLine(UUID id, String name, String contentType, long size) {}

    /**
     * @param mine written by the client's side; {@code name} is empty for an automatic answer
     * @param choices answers that are offered as buttons; only of a question that is still the last word
     */
    public record Said(
            UUID id,
            boolean mine,
            String name,
            String text,
            Instant at,
            List<FileLine> attachments,
            List<String> choices) {
        /** The question without its choices, which every other channel shows as numbered lines. */
        Said asking(List<String> offered) {
            List<String> lines = text.lines().toList();
            String question = String.join("\n", lines.subList(0, Math.max(0, lines.size() - offered.size())));
            return new Said(id, mine, name, question, at, attachments, offered);
        }
    }

    public record Answer(String label, String value) {}

    /** @param state open, approved or declined */
    public record Approver(
            String name,
            String state,
            @Nullable Instant at,
            @Nullable String comment) {}

    /**
     * @param actions what the client may do now: answer, confirm, reopen, remind, withdraw
     * @param order the order of several things it belongs to; null when it was ordered alone
     */
    public record Whole(
            Line request,
            List<Answer> answers,
            List<Said> messages,
            List<Approver> approvals,
            List<String> actions,
            @Nullable Again again,
            @Nullable UUID order) {}

    /**
     * @param values of the form, to order the same once more
     * @param cost as told at the order, in whole units of {@code currency}
     */
    public record Again(
            String service,
            java.util.Map<String, Object> values,
            @Nullable Integer cost,
            @Nullable String currency,
            List<String> watchers) {}
}
