package org.lanedesk.engine;

import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What a drawing calls an element in a language: its property {@code name.ru}, or else the name it is drawn with (S13). */
final class DrawnName {
    private DrawnName() {}

    /** @return null for what bears no name */
    static @Nullable String of(@Nullable ModelElementInstance element, Locale locale) {
        if (!(element instanceof FlowElement) && !(element instanceof Process)) {
            return null;
        }
        String translated = property((BaseElement) element, "name." + locale.getLanguage());
        String drawn = element instanceof FlowElement flow ? flow.getName() : ((Process) element).getName();
        return translated == null || translated.isBlank() ? drawn : translated;
    }

    private static @Nullable String property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return null;
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream())
                .filter(p -> name.equals(p.getCamundaName()))
                .map(p -> p.getCamundaValue())
                .findFirst()
                .orElse(null);
    }
}
