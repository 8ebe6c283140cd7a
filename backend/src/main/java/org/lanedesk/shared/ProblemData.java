package org.lanedesk.shared;

import java.util.Map;

/** Given among the args of a {@link Problem}: facts for machines beside the words, such as both values of a conflict. */
public record ProblemData(Map<String, Object> properties) {}
