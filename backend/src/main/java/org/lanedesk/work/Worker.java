package org.lanedesk.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Does the long work of one kind; a bean per kind. */
public interface Worker {
    /** the kind given to {@link LongWork#begin} */
    String kind();

    /**
     * Runs outside any transaction, and again when its node died: it then goes on where it stood, or starts anew.
     *
     * @param input as given at the beginning
     * @return what came of it, becomes JSON; null when it keeps that itself
     * @throws org.lanedesk.shared.Problem to fail with a reason for people
     */
    @Nullable
    Object work(UUID id, JsonNode input, Progress progress);
}
