package org.lanedesk.studio;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanedesk.engine.ModelFiles;
import org.springframework.stereotype.Component;

/**
 * Processes and forms are bound by their deployment: a process takes its forms along, and a changed form the processes
 * that show it, so that new tickets get the new form.
 */
@Component
class Companions {
    private static final Pattern FORM = Pattern.compile("formRef=\"([^\"]+)\"");
    private final ModelFiles files;
    private final Models models;

    Companions(ModelFiles files, Models models) {
        this.files = files;
        this.models = models;
    }

    List<Model> with(Collection<Model> wanted) {
        Map<String, Model> all = new LinkedHashMap<>();
        wanted.forEach(m -> all.put(m.kind() + ' ' + m.key(), m));
        boolean forms = wanted.stream().anyMatch(m -> m.kind().equals(Model.FORM));
        if (forms) {
            files.inForce().stream()
                    .filter(e -> e.kind().equals(Model.PROCESS))
                    .map(e -> models.live(e.kind(), e.key()))
                    .filter(p -> shows(p, all))
                    .forEach(p -> all.putIfAbsent(p.kind() + ' ' + p.key(), p));
        }
        for (Model model : List.copyOf(all.values())) {
            if (model.kind().equals(Model.PROCESS)) {
                for (Matcher form = FORM.matcher(model.content()); form.find(); ) {
                    models.find(Model.FORM, form.group(1)).ifPresent(f -> all.putIfAbsent(f.kind() + ' ' + f.key(), f));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static boolean shows(Model process, Map<String, Model> forms) {
        for (Matcher form = FORM.matcher(process.content()); form.find(); ) {
            if (forms.containsKey(Model.FORM + ' ' + form.group(1))) {
                return true;
            }
        }
        return false;
    }
}
