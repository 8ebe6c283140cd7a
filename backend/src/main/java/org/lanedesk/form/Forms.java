package org.lanedesk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.FormFiles;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The released forms: shown in the reader's language, and their answers checked. */
@Component
public class Forms {
    private static final List<String> TRANSLATED = List.of("ru", "pl");
    private final FormFiles files;
    private final DomainClock clock;

    Forms(FormFiles files, DomainClock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * One form in one version.
     *
     * @param deployment with which it was released; tasks that wait keep their form by it
     */
    public record Form(String key, int version, String deployment, FormSchema schema) {
        public JsonNode in(Locale locale) {
            return FormTexts.in(schema.json(), locale);
        }

        /** Variables the form gives (S05), by the dots of their names. */
        public List<String> gives() {
            List<String> names = new ArrayList<>();
            collect(schema.fields(), names);
            return names;
        }

        private static void collect(List<FormField> fields, List<String> names) {
            for (FormField field : fields) {
                if (!field.path().isEmpty() && !field.type().equals("group")) {
                    names.add(String.join(".", field.path()));
                }
                if (!field.list()) {
                    collect(field.children(), names);
                }
            }
        }

        public List<String> missingTranslations() {
            return FormTexts.missing(schema.json(), TRANSLATED);
        }
    }

    public boolean exists(String key) {
        return files.latest(key).isPresent();
    }

    /** @throws Problem 409 in words when there is no such form or the server cannot check it */
    public Form latest(String key) {
        return files.latest(key).map(Forms::form).orElseThrow(() -> Problem.of(409, "form.gone", key));
    }

    /** @param deployment to which a waiting task is bound; the latest form when it brought none */
    public Form of(String key, @Nullable String deployment) {
        return deployment == null
                ? latest(key)
                : files.of(key, deployment).map(Forms::form).orElseGet(() -> latest(key));
    }

    private static Form form(FormFiles.FormFile file) {
        return new Form(file.key(), file.version(), file.deployment(), FormSchema.read(file.bytes()));
    }

    /**
     * @return the values to keep: hidden and disabled ones are gone, computed ones are there
     * @throws Problem 422 with the name of each field that is wrong
     */
    public Map<String, Object> check(Form form, Map<String, ?> values) {
        return new FormCheck(Map.of(), clock.instant()).run(form.schema(), values);
    }

    /** @return the answer that tells requests of one service apart (component property {@code title}); null = none */
    public static @Nullable String title(Form form, Map<String, Object> values, Locale locale) {
        return FormWords.title(form.in(locale), values, locale);
    }

    /** Label → value in words, for the message that people read; in the order of the form. */
    public static Map<String, String> inWords(Form form, Map<String, Object> values, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        FormWords.collect(form.in(locale), values, words, locale);
        return words;
    }
}
