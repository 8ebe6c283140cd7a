package org.lanedesk.engine;

/**
 * A process entered or left a step that its client may see (property {@code client} of the element).
 *
 * @param definition id of the process in its version
 * @param entered false when it was left
 */
public record StepReached(String businessKey, String definition, String element, boolean entered) {}
