package org.lanedesk.shared;

import java.util.EnumSet;
import java.util.Set;

/** Roles of people; the rights of a role are fixed, the reach over tickets comes from groups and lines. */
public enum Role {
    AGENT(EnumSet.of(Right.DESK, Right.PORTAL)),
    SUPERVISOR(EnumSet.of(Right.DESK, Right.SUPERVISE, Right.TICKETS_ALL, Right.PORTAL)),
    MANAGER(EnumSet.of(
            Right.DESK,
            Right.SUPERVISE,
            Right.TICKETS_ALL,
            Right.RULES_READ,
            Right.RULES_EDIT,
            Right.SETTINGS_READ,
            Right.SETTINGS_EDIT,
            Right.PORTAL)),
    DESIGNER(EnumSet.of(
            Right.RULES_READ, Right.RULES_EDIT, Right.DESIGN, Right.PUBLISH, Right.SETTINGS_READ, Right.PORTAL)),
    ADMIN(EnumSet.allOf(Right.class)),
    CLIENT(EnumSet.of(Right.PORTAL));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        rights.add(Right.SELF);
        this.rights = Set.copyOf(rights);
    }

    public Set<Right> rights() {
        return rights;
    }
}
