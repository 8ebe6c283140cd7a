package org.lanedesk.engine;

import java.util.List;

/**
 * What one deployment brought.
 *
 * @param deploymentId the engine's id; null when nothing had changed
 */
public record Release(@org.jspecify.annotations.Nullable String deploymentId, List<Model> models) {
    /**
     * One process or table in one version.
     *
     * @param kind {@code process}, {@code table} or {@code form}
     * @param version counted by the engine from 1 for each key
     */
    public record Model(String kind, String key, int version, String path) {}
}
