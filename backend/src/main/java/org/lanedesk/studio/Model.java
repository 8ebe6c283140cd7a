package org.lanedesk.studio;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A file of the studio.
 *
 * @param kind process, table or form
 * @param path in the solution, such as {@code processes/sla/sla-clock.bpmn}
 * @param version in force; 0 when there is none yet
 */
public record Model(String kind, String key, String path, int version, String content) {
    public static final String PROCESS = "process";
    public static final String TABLE = "table";
    public static final String FORM = "form";

    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    public Model with(String other) {
        return new Model(kind, key, path, version, other);
    }

    /** @return where a new model belongs */
    static String path(String kind, String key) {
        String stem = key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case FORM -> "forms/" + stem + '/' + stem + ".form";
            case TABLE -> "processes/" + stem + '/' + stem + ".dmn";
            default -> "processes/" + stem + '/' + stem + ".bpmn";
        };
    }
}
