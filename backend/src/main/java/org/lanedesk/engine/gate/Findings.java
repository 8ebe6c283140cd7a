package org.lanedesk.engine.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelProblem;
import org.lanedesk.shared.LocalizedText;
import org.springframework.context.MessageSource;
import org.w3c.dom.Element;

/** Collects the problems of one file in three languages. */
public final class Findings {
    public static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_PROBLEMS = 200;
    private static final List<String> LANGUAGES = List.of("en", "ru", "pl");

    private final String file;
    private final MessageSource texts;
    private final List<ModelProblem> problems;

    public Findings(String file, MessageSource texts, List<ModelProblem> problems) {
        this.file = file;
        this.texts = texts;
        this.problems = problems;
    }

    /** A problem of the whole file. */
    public void file(String code, Object... args) {
        add(null, null, code, args);
    }

    /** A problem of this element, or of the nearest one around it that has an id. */
    void element(Element element, String code, Object... args) {
        Element named = element;
        while (!named.hasAttribute("id") && named.getParentNode() instanceof Element outer) {
            named = outer;
        }
        String id = named.hasAttribute("id") ? named.getAttribute("id") : named.getLocalName();
        String name = named.hasAttribute("name") ? named.getAttribute("name") : null;
        add(id, name, code, args);
    }

    /** What the engine's own reader says about an element. */
    public void engine(@Nullable String element, @Nullable String message) {
        add(element, null, "gate.engine", String.valueOf(message));
    }

    void add(@Nullable String element, @Nullable String name, String code, Object... args) {
        if (problems.size() >= MAX_PROBLEMS) {
            return;
        }
        Map<String, String> text = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            String said = texts.getMessage(code, args, code, locale);
            String way = texts.getMessage(code + ".way", args, "", locale);
            String who = name == null || name.isBlank() ? element : "«" + name + "» (" + element + ")";
            text.put(
                    language, (who == null ? "" : who + ": ") + said + (way == null || way.isEmpty() ? "" : " " + way));
        }
        problems.add(new ModelProblem(file, element, name, code, new LocalizedText(text)));
    }
}
