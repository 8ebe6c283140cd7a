package org.lanedesk.studio.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.shared.register.SettingsPart;
import org.lanedesk.studio.Model;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** What a step names by its key must be there when it is reached, or nobody does it (S03). */
@Component
class References {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** block → field → part of the settings that its value is a key of */
    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "${changeStatus}", Map.of("status", "statuses"),
            "${setTicketFields}", Map.of("group", "groups", "priority", "priorities"),
            "${createLinkedTicket}", Map.of("group", "groups"),
            "${sendInitiativeMessage}", Map.of("channel", "channels"));

    private final ModelFiles files;
    private final Map<String, SettingsPart> settings = new LinkedHashMap<>();

    References(ModelFiles files, List<SettingsPart> parts) {
        this.files = files;
        parts.forEach(part -> settings.put(part.name(), part));
    }

    /** @param code of the words for what is missing */
    record Missing(String code, String key) {}

    /**
     * @param together kind/key of all that is released with it
     * @return null when all is there, or is named only when the process runs
     */
    @Nullable
    Missing of(Element step, Set<String> together) {
        if ("callActivity".equals(step.getLocalName())) {
            return missing(Model.PROCESS, step.getAttribute("calledElement").strip(), "studio.noProcess", together);
        }
        return missing(Model.TABLE, step.getAttributeNS(CAMUNDA, "decisionRef").strip(), "studio.noTable", together);
    }

    /**
     * @param fields what is written into the fields of the step's block
     * @return groups, statuses and the like that the desk does not have; they may be made before the step is reached
     */
    List<Missing> named(Element step, Map<String, String> fields) {
        List<Missing> missing = new ArrayList<>();
        for (String group : step.getAttributeNS(CAMUNDA, "candidateGroups").split(",")) {
            unknown("groups", group, missing);
        }
        String block = step.getAttributeNS(CAMUNDA, "delegateExpression").strip();
        FIELDS.getOrDefault(block, Map.of())
                .forEach((field, part) -> unknown(part, fields.getOrDefault(field, ""), missing));
        return missing;
    }

    private void unknown(String part, String written, List<Missing> missing) {
        String key = written.strip();
        SettingsPart known = settings.get(part);
        if (known != null
                && !key.isEmpty()
                && !key.contains("{")
                && !key.equals("common")
                && known.read().stream().noneMatch(e -> key.equals(e.get("key")))) {
            missing.add(new Missing("studio.unknown." + part, key));
        }
    }

    private @Nullable Missing missing(String kind, String key, String code, Set<String> together) {
        boolean there = key.isEmpty()
                || key.contains("{")
                || together.contains(kind + "/" + key)
                || files.inForce(kind, key).isPresent();
        return there ? null : new Missing(code, key);
    }
}
