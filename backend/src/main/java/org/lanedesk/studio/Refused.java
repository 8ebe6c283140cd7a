package org.lanedesk.studio;

import java.util.List;

/** Models are not published; nothing in force has changed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    /** @param findings the errors among them are the reason */
    public Refused(List<Finding> findings) {
        super("refused");
        this.findings = findings.stream().filter(Finding::error).toList();
    }

    public List<Finding> findings() {
        return findings;
    }
}
