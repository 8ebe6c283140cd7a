package org.lanedesk.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** Files that are deployed from outside: they go where their model is, and through the same checks (S21). */
@Component
public class Deployments {
    private final Models models;
    private final Publishing publishing;

    Deployments(Models models, Publishing publishing) {
        this.models = models;
        this.publishing = publishing;
    }

    /**
     * @param files name → text
     * @param changedOnly leave alone what is in force with the same bytes
     * @return what was brought; empty when nothing had changed
     * @throws Refused when one of the files cannot be released; then none is
     */
    public List<ReleaseLog.Brought> create(String name, Map<String, String> files, boolean changedOnly, Actor actor) {
        List<Model> wanted = new ArrayList<>();
        place(files).forEach(model -> {
            boolean same = models.find(model.kind(), model.key())
                    .filter(live -> live.content().equals(model.content()))
                    .isPresent();
            if (!same || !changedOnly) {
                wanted.add(model);
            }
        });
        return wanted.isEmpty()
                ? List.of()
                : publishing.files(wanted, "deploy", name, actor).versions();
    }

    /** @return the files as models, each at the path of its model in force */
    List<Model> place(Map<String, String> files) {
        Map<String, Model> placed = new LinkedHashMap<>();
        files.forEach((file, text) -> {
            String kind = ModelKeys.kind(file);
            List<String> keys = List.copyOf(ModelKeys.of(kind, text).keySet());
            String key = keys.isEmpty() ? file : keys.get(0);
            Model model = models.find(kind, key).map(live -> live.with(text)).orElseGet(() -> {
                boolean plain = !keys.isEmpty() && key.matches("[A-Za-z_][A-Za-z0-9_.-]*") && !kind.isEmpty();
                return new Model(kind, key, plain ? Model.path(kind, key) : file, 0, text);
            });
            placed.put(model.path(), model);
        });
        return List.copyOf(placed.values());
    }
}
