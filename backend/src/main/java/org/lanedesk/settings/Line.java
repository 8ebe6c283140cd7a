package org.lanedesk.settings;

import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/**
 * A support line: an entrance with its people and working hours.
 *
 * @param schedule key of the working hours; null means always open
 * @param defaultGroup the common queue; null only while the line is being set up
 * @param supervisorGroup whose members look after the line
 */
public record Line(
        String key,
        LocalizedText name,
        String brand,
        @Nullable String schedule,
        @Nullable String defaultGroup,
        @Nullable String supervisorGroup,
        boolean archived,
        int version) {}
