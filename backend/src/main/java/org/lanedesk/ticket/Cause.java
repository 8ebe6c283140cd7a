package org.lanedesk.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;

/**
 * Why something changes.
 *
 * @param changedBy client, agent, rule, process, system or thirdParty
 * @param actor id of the person; null for machines
 * @param name the name to show: of the person, or of the rule with its version
 * @param detail where to read on: table, version, row, process; empty for people
 * @param depth how many rules lie between a person's act and this change; above 3 nothing more fires (DESIGN §4)
 */
public record Cause(String changedBy, @Nullable String actor, String name, Map<String, Object> detail, int depth) {
    public static Cause system() {
        return new Cause("system", null, "Lanedesk", Map.of(), 0);
    }

    public static Cause agent(Actor actor) {
        return new Cause("agent", actor.id().toString(), actor.name(), Map.of(), 0);
    }

    public static Cause client(@Nullable String contact, String name) {
        return new Cause("client", contact, name, Map.of(), 0);
    }

    public static Cause process(String process, String name) {
        return new Cause("process", null, name, Map.of("process", process), 0);
    }

    /** @param detail with the {@code version} of the table, which the history names beside the rule (A07) */
    public static Cause rule(String name, Map<String, Object> detail, int depth) {
        Object version = detail.get("version");
        return new Cause("rule", null, version == null ? name : name + " v" + version, detail, depth);
    }
}
