package org.lanedesk.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job of a process has failed for the last time and waits for a person. Published inside the transaction that stores
 * the incident.
 *
 * @param id of the incident
 * @param process key of the process
 * @param businessKey ticket number or session id; null when the instance has none
 * @param element id of the failed step
 * @param elementName its name on the diagram
 * @param message what went wrong, in the words of the failure
 */
public record IncidentOpened(
        String id,
        String process,
        @Nullable String businessKey,
        @Nullable String instanceId,
        @Nullable String element,
        @Nullable String elementName,
        String message,
        Instant at) {}
