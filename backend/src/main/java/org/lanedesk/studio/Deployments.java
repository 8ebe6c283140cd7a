package org.lanedesk.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** Files that are deployed from outside: they go where their model is, and through the same checks (S21). */
@Component
public class Deployments {
    private final Models models;
    private final Publishing publishing;
    private final StudioWords words;

    Deployments(Models models, Publishing publishing, StudioWords words) {
        this.models = models;
        this.publishing = publishing;
        this.words = words;
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

    /**
     * @return the files as models, each at the path of its model in force
     * @throws Refused when two files hold the same, or would have to lie at the same path
     */
    List<Model> place(Map<String, String> files) {
        Map<String, Model> placed = new LinkedHashMap<>();
        Map<String, String> taken = new HashMap<>();
        files.forEach((file, text) -> {
            String kind = ModelKeys.kind(file);
            List<String> keys = List.copyOf(ModelKeys.of(kind, text).keySet());
            String key = keys.isEmpty() ? file : keys.get(0);
            Model model = models.find(kind, key).map(live -> live.with(text)).orElseGet(() -> {
                boolean plain = !keys.isEmpty() && key.matches("[A-Za-z_][A-Za-z0-9_.-]*") && !kind.isEmpty();
                return new Model(kind, key, plain ? Model.path(kind, key) : file, 0, text);
            });
            keys.forEach(k -> alone(file, taken.put(kind + ' ' + k, file), k));
            alone(file, taken.put(model.path(), file), key);
            placed.put(model.path(), model);
        });
        return List.copyOf(placed.values());
    }

    private void alone(String file, @Nullable String other, String key) {
        if (other != null && !other.equals(file)) {
            String said = words.of("studio.sameKey", other, file, key);
            throw new Refused(
                    List.of(new Finding(file, null, null, null, null, file, "studio.sameKey", said, Finding.ERROR)));
        }
    }
}
