package org.lanedesk.studio.lint;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.studio.Model;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** What a step calls by its key must be there when it is reached, or the process stands still (S03). */
@Component
class References {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private final ModelFiles files;

    References(ModelFiles files) {
        this.files = files;
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

    private @Nullable Missing missing(String kind, String key, String code, Set<String> together) {
        boolean there = key.isEmpty()
                || key.contains("{")
                || together.contains(kind + "/" + key)
                || files.inForce(kind, key).isPresent();
        return there ? null : new Missing(code, key);
    }
}
