package org.lanedesk.studio.diff;

import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param element id of the element, rule or component; empty for the whole file
 * @param name what people call it
 * @param kind added, removed or changed
 * @param property what of it changed; null when the whole element came or went
 */
public record Change(
        String element,
        String name,
        String kind,
        @Nullable String property,
        @Nullable String before,
        @Nullable String after) {}
