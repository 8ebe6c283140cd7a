package org.lanedesk.people;

import java.util.List;
import java.util.Map;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles an administrator makes out of rights (H20). */
@Component
public class CustomRoles {
    private final JdbcClient db;

    CustomRoles(JdbcClient db) {
        this.db = db;
    }

    /** @throws Problem 422 for a right that does not exist */
    public static Map<String, Object> checked(Map<String, Object> role) {
        if (role.get("rights") instanceof List<?> rights) {
            for (Object right : rights) {
                if (java.util.Arrays.stream(Right.values())
                        .noneMatch(r -> r.name().equals(right))) {
                    throw Problem.invalid("rights", "people.noRight", right);
                }
            }
        }
        return role;
    }

    /** @throws Problem 422 for a role that does not exist */
    void check(Map<String, Object> person) {
        if (person.get("customRoles") instanceof List<?> roles) {
            for (Object role : roles) {
                boolean known = db.sql("select exists (select 1 from custom_role where key = ? and not archived)")
                        .param(String.valueOf(role))
                        .query(Boolean.class)
                        .single();
                if (!known) {
                    throw Problem.invalid("customRoles", "people.noRole", role);
                }
            }
        }
    }
}
