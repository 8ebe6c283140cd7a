package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.Translations;
import org.lanedesk.studio.words.Phrase;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words of models and settings in each language. */
@RestController
@RequestMapping("/api/v1/translations")
class TranslationController {
    private final Translations translations;
    private final CurrentUser user;

    TranslationController(Translations translations, CurrentUser user) {
        this.translations = translations;
        this.user = user;
    }

    /** @param missing language → how many texts it lacks */
    record Words(List<Phrase> items, int total, Map<String, Integer> missing) {}

    record Edits(@Nullable List<Translations.Edit> items) {}

    @GetMapping
    @Access({Right.DESIGN, Right.SETTINGS_READ, Right.RULES_READ})
    @Operation(summary = "Texts of processes, forms and settings; missing=ru shows only those that lack Russian")
    Words list(@RequestParam(required = false) @Nullable String missing) {
        if (missing != null) {
            Translations.language("missing", missing);
        }
        List<Phrase> all = translations.all();
        Map<String, Integer> lacking = new LinkedHashMap<>();
        Phrase.LANGUAGES.forEach(language -> lacking.put(
                language, (int) all.stream().filter(p -> p.missing(language)).count()));
        List<Phrase> shown = missing == null
                ? all
                : all.stream().filter(p -> p.missing(missing)).toList();
        return new Words(shown, all.size(), lacking);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access({Right.DESIGN, Right.SETTINGS_EDIT})
    @Operation(summary = "Write texts: those of models into their drafts, those of settings at once")
    void save(@RequestBody Edits edits) {
        translations.save(edits.items() == null ? List.of() : edits.items(), user.get());
    }
}
