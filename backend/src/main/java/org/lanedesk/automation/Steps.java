package org.lanedesk.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Visibility;
import org.lanedesk.shared.template.Escape;
import org.lanedesk.shared.template.Reader;
import org.lanedesk.shared.template.Template;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Conversation;
import org.lanedesk.ticket.TicketAction;
import org.lanedesk.ticket.TicketActions;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.TicketWords;
import org.springframework.stereotype.Component;

/** Does the steps of a macro or bulk action to one ticket, in the name of the person who asked, with his rights. */
@Component
public class Steps {
    static final Set<String> VERBS = Set.of("resolve", "close", "reopen");
    static final Set<String> WRITING = Set.of("reply", "note");
    private static final int MOST = 20;
    private static final int LONGEST = 20_000;
    private final TicketActions actions;
    private final TicketVerbs verbs;
    private final Conversation conversation;
    private final TicketWords words;
    private final Visibility visibility;

    Steps(
            TicketActions actions,
            TicketVerbs verbs,
            Conversation conversation,
            TicketWords words,
            Visibility visibility) {
        this.actions = actions;
        this.verbs = verbs;
        this.conversation = conversation;
        this.words = words;
        this.visibility = visibility;
    }

    /** @throws Problem 422 naming each step that cannot be done to any ticket */
    public void check(List<Step> steps) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (steps.isEmpty()) {
            errors.add(new Problem.FieldError("steps", "field.required"));
        } else if (steps.size() > MOST) {
            errors.add(new Problem.FieldError("steps", "filter.tooMany", MOST));
        }
        for (int i = 0; i < steps.size(); i++) {
            String path = "steps[" + i + "]";
            String code = wrong(steps.get(i));
            if (code != null) {
                boolean action = code.equals("bulk.noAction");
                errors.add(new Problem.FieldError(
                        path + (action ? ".action" : ".value"),
                        code,
                        action ? steps.get(i).action() : LONGEST));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private @Nullable String wrong(Step step) {
        Object value = step.value();
        if (VERBS.contains(step.action())) {
            return null;
        }
        if (WRITING.contains(step.action())) {
            return !(value instanceof String text) || text.isBlank()
                    ? "field.required"
                    : text.length() > LONGEST ? "field.tooLong" : null;
        }
        TicketAction action = actions.find(step.action()).orElse(null);
        if (action == null) {
            return "bulk.noAction";
        }
        return value == null ? "field.required" : action.check(value);
    }

    /**
     * In the caller's transaction: all steps or none.
     *
     * @throws Problem why not, in words for the person
     */
    public void apply(long number, List<Step> steps, Actor actor) {
        for (Step step : steps) {
            boolean light = VERBS.contains(step.action()) || WRITING.contains(step.action());
            visibility.require(actor, number, light || step.action().equals("defer") ? Reach.REPLY : Reach.FULL);
            apply(number, step, actor);
        }
    }

    private void apply(long number, Step step, Actor actor) {
        Cause cause = Cause.agent(actor);
        if (VERBS.contains(step.action())) {
            verbs.request(number, step.action(), Map.of(), cause);
            return;
        }
        Object value = step.value() == null ? "" : step.value();
        if (WRITING.contains(step.action())) {
            write(number, step.action().equals("note"), value.toString(), actor);
            return;
        }
        TicketAction action =
                actions.find(step.action()).orElseThrow(() -> Problem.of(409, "bulk.noAction", step.action()));
        Map<String, Object> done = action.apply(new ActionContext(number, cause, null, Map.of()), value);
        Object refused = done.containsKey("warning") ? done.get("warning") : done.get("kept");
        if (refused != null) {
            String code = refused.toString();
            throw Problem.of(409, code.contains(".") ? code : "bulk.targetGone", value);
        }
    }

    /** Texts may name the ticket's words: {@code Hello {{contact.name|there}}}. */
    private void write(long number, boolean note, String source, Actor actor) {
        Reader reader = note ? words.person(actor.locale(), java.time.ZoneId.of("UTC")) : words.client(number);
        Map<String, Object> facts = words.of(number, null);
        Template template = Template.of(source);
        Conversation.Draft draft = new Conversation.Draft(
                template.text(facts, reader),
                template.fill(facts, reader, Escape.HTML).replace("\n", "<br>"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        if (note) {
            conversation.note(number, draft, actor);
        } else {
            conversation.reply(number, draft, actor);
        }
    }
}
