package org.lanedesk.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ClientSteps.ClientStep;
import org.lanedesk.ticket.StatusClass;

/**
 * Where a request stands, in the client's words (S13, S28): drawn from the public steps of its process, or from the
 * status when there is no process.
 *
 * @param text what is being done now, such as "We prepare your laptop"; null when the steps say enough
 */
public record StatusLine(List<Step> steps, @Nullable String text) {

    /** @param state passed, current or ahead; {@code at} is when it was reached, or left when it is passed */
    public record Step(String name, String state, @Nullable Instant at) {}

    static StatusLine of(
            List<ClientStep> drawn, Map<String, RequestSteps.Reached> reached, StatusClass status, Locale locale) {
        // solved, it may still wait for the client's word
        boolean over = status == StatusClass.CLOSED
                || (!status.live()
                        && drawn.stream()
                                .map(d -> reached.get(d.element()))
                                .noneMatch(at -> at != null && at.tokens() > 0));
        int last = -1;
        int before = -1;
        boolean ended = false;
        for (int i = 0; i < drawn.size(); i++) {
            if (reached.containsKey(drawn.get(i).element())) {
                last = i;
                ended |= drawn.get(i).ending();
                before = drawn.get(i).ending() ? before : i;
            }
        }
        List<Step> steps = new ArrayList<>();
        String text = null;
        Instant current = null;
        for (int i = 0; i < drawn.size(); i++) {
            ClientStep step = drawn.get(i);
            RequestSteps.Reached at = reached.get(step.element());
            if (at != null && at.tokens() > 0 && !over) {
                steps.add(new Step(word(step, "client.step", locale), "current", at.enteredAt()));
                text = words(step, "client.text", locale);
                current = at.enteredAt();
            } else if (at != null && current != null && !step.ending() && before(at, current)) {
                // reached in a round before: it is done anew
                steps.add(new Step(word(step, "client.step", locale), "ahead", null));
            } else if (at != null) {
                Instant when = at.leftAt() == null ? at.enteredAt() : at.leftAt();
                // what a step says when it went well is not said of the one that brought an ending such as "Declined"
                boolean badly = ended && i == before;
                steps.add(new Step(word(step, badly ? "client.step" : "client.done", locale), "passed", when));
            } else if (!step.ending() && i > last && !ended && !over) {
                steps.add(new Step(word(step, "client.step", locale), "ahead", null));
            }
        }
        boolean between =
                !over && !ended && steps.stream().noneMatch(s -> s.state().equals("current"));
        for (int i = 0; between && i < steps.size(); i++) {
            // what is done meanwhile is private: the client reads the next step he may see
            if (steps.get(i).state().equals("ahead")) {
                steps.set(i, new Step(steps.get(i).name(), "current", null));
                between = false;
            }
        }
        return new StatusLine(List.copyOf(steps), text);
    }

    /** What was done until it was taken back, and that it was. What stood open then was not done. */
    static StatusLine withdrawn(
            List<ClientStep> drawn, Map<String, RequestSteps.Reached> reached, Instant at, String word, Locale locale) {
        List<Step> steps = new ArrayList<>();
        for (ClientStep step : drawn) {
            RequestSteps.Reached there = reached.get(step.element());
            if (there != null
                    && there.tokens() == 0
                    && there.leftAt() != null
                    && there.leftAt().isBefore(at)) {
                steps.add(new Step(word(step, "client.done", locale), "passed", there.leftAt()));
            }
        }
        steps.add(new Step(word, "passed", at));
        return new StatusLine(List.copyOf(steps), null);
    }

    /** @param passed names in the order of the classes received, in progress, solved */
    static StatusLine plain(List<String> names, StatusClass status, Instant opened, Instant changed) {
        int now = switch (status) {
            case NEW -> 0;
            case RESOLVED, CLOSED -> 2;
            default -> 1;
        };
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String state = i < now || now == 2 ? "passed" : i == now ? "current" : "ahead";
            steps.add(new Step(names.get(i), state, i == 0 ? opened : i <= now ? changed : null));
        }
        return new StatusLine(List.copyOf(steps), null);
    }

    private static boolean before(RequestSteps.Reached at, Instant moment) {
        return at.leftAt() != null && !at.leftAt().isAfter(moment);
    }

    private static String word(ClientStep step, String property, Locale locale) {
        String own = words(step, property, locale);
        String plain = own == null ? words(step, "client.step", locale) : own;
        String name = plain == null ? step.properties().get("name." + locale.getLanguage()) : plain;
        return name == null || name.isBlank() ? step.name() : name;
    }

    private static @Nullable String words(ClientStep step, String property, Locale locale) {
        String own = step.properties().get(property + "." + locale.getLanguage());
        String english = own == null || own.isBlank() ? step.properties().get(property + ".en") : own;
        return english == null || english.isBlank() ? null : english;
    }
}
