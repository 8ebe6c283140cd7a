package org.lanedesk.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.routing.RuleColumn.Option;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.ticket.TicketAction;
import org.lanedesk.ticket.TicketActions;
import org.springframework.stereotype.Component;

/** The facts and actions as columns for the editor of rule tables, with the values of now to choose from. */
@Component
public class RuleColumns {
    private static final RuleColumn THEN = new RuleColumn(
            "then",
            "string",
            new LocalizedText(Map.of("en", "Then", "ru", "Затем", "pl", "Następnie")),
            List.of(
                    option("continue", "Continue", "Дальше", "Dalej"),
                    option("stop", "Stop here", "Остановиться", "Zatrzymaj")),
            false);
    private final FactCatalogue facts;
    private final TicketActions actions;
    private final ColumnOptions options;

    RuleColumns(FactCatalogue facts, TicketActions actions, ColumnOptions options) {
        this.facts = facts;
        this.actions = actions;
        this.options = options;
    }

    public List<RuleColumn> facts() {
        return facts.all().stream().map(this::column).toList();
    }

    public List<RuleColumn> actions() {
        Collection<TicketAction> all = actions.all();
        return java.util.stream.Stream.concat(all.stream().map(this::column), java.util.stream.Stream.of(THEN))
                .toList();
    }

    /** @return empty when there is no such fact */
    public Optional<RuleColumn> fact(String name) {
        return facts.all().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .map(this::column);
    }

    /** @return empty when there is no such action */
    public Optional<RuleColumn> action(String key) {
        return key.equals("then") ? Optional.of(THEN) : actions.find(key).map(this::column);
    }

    /** @return the code of what is wrong with a value that a row wants to give to an action; null when nothing is */
    public @Nullable String wrong(String action, Object value) {
        return actions.find(action).map(a -> a.check(value)).orElse(null);
    }

    /** @return the keys of the schedules that a table of targets may name */
    public Set<String> schedules() {
        return options.schedules();
    }

    private RuleColumn column(Fact fact) {
        String type = fact.name().equals("words") || fact.name().equals("message.text") ? "words" : fact.type();
        return new RuleColumn(fact.name(), type, fact.label(), options.ofFact(fact.name()), false);
    }

    private RuleColumn column(TicketAction action) {
        return new RuleColumn(
                action.key(), action.valueType(), action.label(), options.ofAction(action.key()), action.addsUp());
    }

    static Option option(String value, String en, String ru, String pl) {
        return new Option(value, new LocalizedText(Map.of("en", en, "ru", ru, "pl", pl)));
    }
}
