package org.lanedesk.sla;

import java.util.Set;

/** Words of processes and tables about the moments of a clock. */
final class Moments {
    static final String NONE = "none";
    static final String WARNING = "warning";
    static final String BREACH = "breach";
    static final String STEP = "step";
    static final Set<String> VOID_CAUSES = Set.of("noTarget", "merged", "spam");

    private Moments() {}
}
