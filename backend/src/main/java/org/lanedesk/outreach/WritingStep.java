package org.lanedesk.outreach;

/**
 * The step of a process that writes.
 *
 * @param id of the activity instance: a repeated step does not send twice
 * @param name as drawn
 * @param process id of the running instance
 */
public record WritingStep(String id, String name, String process) {}
