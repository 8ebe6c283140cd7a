package org.lanedesk.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.register.SettingsPart;
import org.lanedesk.studio.words.FormLabels;
import org.lanedesk.studio.words.Phrase;
import org.lanedesk.studio.words.ProcessWords;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** All words that people read of models and settings, in each language, and what is missing (S28). */
@Component
public class Translations {
    private static final Set<String> LANGUAGES = Set.of("en", "ru", "pl");
    private final ModelFiles files;
    private final ModelDrafts drafts;
    private final Models models;
    private final ModelDesk desk;
    private final List<SettingsPart> settings;
    private final UnitOfWork work;

    Translations(
            ModelFiles files,
            ModelDrafts drafts,
            Models models,
            ModelDesk desk,
            List<SettingsPart> settings,
            UnitOfWork work) {
        this.files = files;
        this.drafts = drafts;
        this.models = models;
        this.desk = desk;
        this.settings = settings.stream()
                .sorted(java.util.Comparator.comparing(SettingsPart::name))
                .toList();
        this.work = work;
    }

    /** One text in one language; blank takes it away. */
    public record Edit(
            @Nullable String kind,
            @Nullable String key,
            @Nullable String place,
            @Nullable String field,
            @Nullable String language,
            @Nullable String text) {}

    /** @return of drafts where there are some, else of what is in force */
    public List<Phrase> all() {
        List<Phrase> phrases = new ArrayList<>();
        Set<Publishing.Ref> refs = new LinkedHashSet<>();
        files.inForce().forEach(e -> refs.add(new Publishing.Ref(e.kind(), e.key())));
        drafts.all().forEach(d -> refs.add(new Publishing.Ref(d.kind(), d.key())));
        refs.stream().filter(r -> !r.kind().equals(Model.TABLE)).forEach(r -> model(r, phrases));
        settings.forEach(part -> part.read().forEach(entry -> setting(part, entry, phrases)));
        return phrases;
    }

    private void model(Publishing.Ref ref, List<Phrase> phrases) {
        Model model = models.work(ref.kind(), ref.key());
        try {
            phrases.addAll(
                    ref.kind().equals(Model.FORM)
                            ? FormLabels.read(ref.kind(), ref.key(), model.content())
                            : ProcessWords.read(ref.kind(), ref.key(), model.bytes()));
        } catch (Xml.Broken | JacksonException unreadable) {
            // its own page says so
        }
    }

    private static void setting(SettingsPart part, Map<String, Object> entry, List<Phrase> phrases) {
        entry.forEach((field, value) -> {
            Map<String, String> texts = texts(value);
            if (!texts.isEmpty()) {
                String base = texts.getOrDefault("en", "");
                phrases.add(new Phrase(part.name(), String.valueOf(entry.get("key")), "", field, base, texts));
            }
        });
    }

    /** @return empty when it is no text in languages */
    private static Map<String, String> texts(@Nullable Object value) {
        Map<String, String> texts = new TreeMap<>();
        if (value instanceof Map<?, ?> map && LANGUAGES.containsAll(map.keySet())) {
            map.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
        }
        return texts;
    }

    /**
     * Writes texts: those of models into their drafts, those of settings at once; all or none.
     *
     * @throws Problem 403 without the right to draw or to change settings, 404, 422
     */
    public void save(List<Edit> edits, Actor actor) {
        work.run(() -> edits.forEach(edit -> save(edit, actor)));
    }

    private void save(Edit edit, Actor actor) {
        String kind = required("kind", edit.kind);
        String key = required("key", edit.key);
        String field = required("field", edit.field);
        String language = required("language", edit.language);
        String text = edit.text == null ? "" : edit.text.strip();
        language("language", language);
        if (kind.equals(Model.PROCESS) || kind.equals(Model.FORM)) {
            may(actor, Right.DESIGN);
            String place = required("place", edit.place);
            Model model = models.work(kind, key);
            String property = field + "." + language;
            known(kind, key, place, field);
            String content = kind.equals(Model.FORM)
                    ? FormLabels.write(model.content(), place, property, text)
                    : ProcessWords.write(model.content(), place, property, text);
            desk.save(kind, key, "*", content, actor);
        } else {
            may(actor, Right.SETTINGS_EDIT);
            setting(kind, key, field, language, text);
        }
    }

    private void known(String kind, String key, String place, String field) {
        List<Phrase> own = new ArrayList<>();
        model(new Publishing.Ref(kind, key), own);
        if (own.stream().noneMatch(p -> p.place().equals(place) && p.field().equals(field))) {
            throw Problem.notFound("text", place + " " + field);
        }
    }

    private void setting(String kind, String key, String field, String language, String text) {
        SettingsPart part = settings.stream()
                .filter(p -> p.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("kind", kind));
        Map<String, Object> entry = part.read().stream()
                .filter(e -> key.equals(e.get("key")))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(kind, key));
        Map<String, String> texts = texts(entry.get(field));
        if (texts.isEmpty()) {
            throw Problem.notFound("text", key + " " + field);
        }
        texts.put(language, text);
        texts.values().removeIf(String::isBlank);
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("key", key);
        wanted.put(field, texts);
        part.write(wanted);
    }

    /** @throws Problem 422 for a language that the desk does not speak */
    public static void language(String field, String language) {
        if (!LANGUAGES.contains(language)) {
            throw Problem.invalid(field, "studio.language");
        }
    }

    private static void may(Actor actor, Right right) {
        if (!actor.may(right)) {
            throw Problem.of(403, "auth.forbidden");
        }
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(field, "field.required");
        }
        return value;
    }
}
