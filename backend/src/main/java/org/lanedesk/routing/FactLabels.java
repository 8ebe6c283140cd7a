package org.lanedesk.routing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lanedesk.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Names the columns of a logged decision in the reader's language; a column that is no fact keeps its own name. */
@Component
public class FactLabels {
    private final FactCatalogue facts;

    FactLabels(FactCatalogue facts) {
        this.facts = facts;
    }

    public List<LoggedDecision> in(Locale locale, List<LoggedDecision> decisions) {
        Map<String, LocalizedText> labels = new HashMap<>();
        facts.all().forEach(fact -> labels.put(fact.name(), fact.label()));
        return decisions.stream()
                .map(d -> d.withRows(
                        d.rows().stream().map(row -> row(row, labels, locale)).toList()))
                .toList();
    }

    private static Object row(Object row, Map<String, LocalizedText> labels, Locale locale) {
        if (!(row instanceof Map<?, ?> cells) || !(cells.get("failed") instanceof Map<?, ?> failed)) {
            return row;
        }
        LocalizedText label = labels.get(String.valueOf(failed.get("column")));
        return label == null ? row : with(cells, "failed", with(failed, "label", label.in(locale)));
    }

    private static Map<Object, Object> with(Map<?, ?> map, String key, Object value) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
