package org.lanedesk.knowledge;

import org.lanedesk.shared.LocalizedText;

/**
 * An answer that can be read.
 *
 * @param helped how many people needed no ticket after it
 */
public record Article(String key, LocalizedText title, LocalizedText body, String audience, int helped) {}
