package org.lanedesk.engine;

import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/**
 * Why a model is refused, and what to do instead.
 *
 * @param file path of the file in the release
 * @param element id of the element, rule or component; null when the whole file is meant
 * @param name what the designer called it; null when it has no name
 * @param code of the text, such as {@code gate.listener}
 * @param text in English, Russian and Polish: the element, what is wrong, the allowed way
 */
public record ModelProblem(
        String file, @Nullable String element, @Nullable String name, String code, LocalizedText text) {}
