package org.lanedesk.search;

import java.util.Map;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.ticket.TextSearch;
import org.springframework.stereotype.Component;

/** Number, subject or people. */
@Component
class FindTickets implements TextSearch {
    private static final int LONGEST = 500;

    @Override
    public SqlCondition matching(String q, Actor actor) {
        String text = q.strip();
        if (text.length() > LONGEST) {
            throw Problem.invalid("q", "field.tooLong", LONGEST);
        }
        String number = text.startsWith("#") ? text.substring(1) : text;
        return new SqlCondition(
                "(t.number = :qNumber or t.subject ilike :qLike or exists (select 1 from contact c where c.id ="
                        + " t.requester and c.name ilike :qLike) or exists (select 1 from contact_identity i where"
                        + " i.contact_id = t.requester and i.value ilike :qLike))",
                Map.of(
                        "qLike",
                        "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        "qNumber",
                        number.matches("\\d{1,15}") ? Long.parseLong(number) : -1L));
    }
}
