package org.lanedesk.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Reason;

/** Collects for the decision log what became of a decision: who was chosen, who was skipped and why (N02). */
final class AssignmentOutcome {
    private final Map<String, Object> values = new LinkedHashMap<>();
    /** by person: the same one skipped by two rows is named once, with the later reason */
    private final Map<Object, ChoosePerson.Skipped> skipped = new LinkedHashMap<>();

    void row(int index, String strategy) {
        values.put("row", index);
        values.put("strategy", strategy);
    }

    void kept(String why) {
        values.put("kept", why);
    }

    void skipped(List<ChoosePerson.Skipped> people) {
        people.forEach(p -> skipped.put(p.person(), p));
    }

    void chosen(Candidate person) {
        skipped.remove(person.id());
        values.put("assignee", person.id().toString());
        values.put("assigneeLogin", person.login());
        values.put("assigneeName", person.name());
    }

    void waits() {
        values.put("waiting", true);
    }

    /** @return for the ticket: everybody and why, as stored {@link Reason}s, one a line */
    String reason(@Nullable String group) {
        if (skipped.isEmpty()) {
            return Reason.of("assignment.nobodyInGroup", group == null ? "" : group);
        }
        return skipped.values().stream().map(ChoosePerson.Skipped::reason).collect(Collectors.joining("\n"));
    }

    /** {@code applied} has the shape that all rule tables write, so that screens read one. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>(values);
        if (values.containsKey("assignee")) {
            map.put(
                    "applied",
                    List.of(Map.of(
                            "row", values.get("row"),
                            "action", "assign",
                            "value", values.get("strategy"),
                            "after", values.get("assigneeLogin"))));
        }
        map.put(
                "skipped",
                skipped.values().stream()
                        .map(s -> Map.of("id", s.person().toString(), "name", s.name(), "reason", s.reason()))
                        .toList());
        return map;
    }
}
