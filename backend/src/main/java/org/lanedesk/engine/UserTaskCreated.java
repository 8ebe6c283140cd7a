package org.lanedesk.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process waits for a person: told inside the transaction in which the task came to be.
 *
 * @param id of the task in the engine
 * @param instance of the process; {@code process} is its key
 * @param assignee as written in the model, a login or an id; the candidates likewise
 * @param form key of its form; null when it has none
 * @param deployment of the process, to which the form is bound
 * @param properties of the element, such as {@code name.ru} and {@code kind}
 */
public record UserTaskCreated(
        String id,
        String instance,
        String process,
        @Nullable String businessKey,
        String element,
        String name,
        @Nullable String description,
        @Nullable String assignee,
        List<String> candidateUsers,
        List<String> candidateGroups,
        @Nullable Instant due,
        @Nullable Instant followUp,
        int priority,
        @Nullable String form,
        String deployment,
        Map<String, String> properties) {}
