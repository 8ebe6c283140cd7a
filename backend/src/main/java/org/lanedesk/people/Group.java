package org.lanedesk.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/** Agents who do one kind of work, with a head. */
public record Group(
        String key, LocalizedText name, @Nullable UUID headId, boolean archived, boolean sample, int version) {}
