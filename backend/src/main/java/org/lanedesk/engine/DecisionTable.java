package org.lanedesk.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Facts;
import org.lanedesk.engine.feel.FeelError;
import org.lanedesk.engine.table.Rule;
import org.lanedesk.engine.table.TableInput;
import org.lanedesk.engine.table.TableReader;
import org.w3c.dom.Element;

/**
 * A read and compiled table; may be kept and used by many threads. Also used for drafts, which are never deployed to be
 * tried.
 */
public final class DecisionTable {
    /** namespace of the one attribute that DMN does not have: {@code enabled="false"} on a rule that is switched off */
    public static final String NS = "https://lanedesk.org/schema/dmn";

    private final String key;
    private final HitPolicy policy;
    private final List<TableInput> inputs;
    private final List<Rule> rules;

    /** How many of the matching rows count. */
    public enum HitPolicy {
        RULE_ORDER,
        COLLECT,
        FIRST,
        UNIQUE
    }

    public DecisionTable(String key, HitPolicy policy, List<TableInput> inputs, List<Rule> rules) {
        this.key = key;
        this.policy = policy;
        this.inputs = List.copyOf(inputs);
        this.rules = List.copyOf(rules);
    }

    /** @return false for a rule that is kept in the file but never fires */
    public static boolean enabled(Element rule) {
        return !rule.getAttributeNS(NS, "enabled").equals("false");
    }

    /**
     * @param dmn the file
     * @param key of the decision in it
     * @throws FeelError when a cell is no FEEL
     * @throws IllegalArgumentException when the file holds no such table
     */
    public static DecisionTable read(byte[] dmn, String key) {
        return TableReader.read(dmn, key);
    }

    public String key() {
        return key;
    }

    /**
     * @param version written into the answer; 0 for a draft
     * @throws IllegalStateException when a UNIQUE table has two matching rows
     */
    public Decision decide(int version, Map<String, ? extends @Nullable Object> given) {
        return decide(version, given, null);
    }

    /** @return whether some row has a condition in this column that such a value meets */
    boolean asks(String column, Object value) {
        return rules.stream().anyMatch(r -> r.asks(column, value));
    }

    /**
     * @param asked column in which a row must have a condition of its own to match; null for none
     */
    public Decision decide(int version, Map<String, ? extends @Nullable Object> given, @Nullable String asked) {
        Facts facts = new Facts(given);
        TableInput.Values values = new TableInput.Values(inputs, facts);
        List<Decision.Row> rows = new ArrayList<>(rules.size());
        List<Map<String, Object>> outputs = new ArrayList<>();
        boolean cut = false;
        for (Rule rule : rules) {
            Decision.Row row = rule.decide(values, cut);
            if (asked != null && row.matched() && !rule.asks(asked)) {
                row = row.silentOn(asked, facts.get(asked));
            }
            rows.add(row);
            if (row.matched() && !cut) {
                outputs.add(row.outputs());
                cut = policy == HitPolicy.FIRST || "stop".equals(row.outputs().get("then"));
            }
        }
        if (policy == HitPolicy.UNIQUE && outputs.size() > 1) {
            throw new IllegalStateException(
                    "Table " + key + " may have one matching row only, but had " + outputs.size());
        }
        return new Decision(
                key,
                version,
                java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(given)),
                List.copyOf(rows),
                List.copyOf(outputs));
    }
}
