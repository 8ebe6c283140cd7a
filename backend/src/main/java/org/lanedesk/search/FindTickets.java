package org.lanedesk.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.ticket.TextSearch;
import org.springframework.stereotype.Component;

/** The words of a question as a condition on tickets. A client's question never touches the words of notes. */
@Component
class FindTickets implements TextSearch {
    @Override
    public SqlCondition matching(String q, Actor actor) {
        return matching(Question.of(q), actor);
    }

    static SqlCondition matching(Question question, Actor actor) {
        if (question.empty()) {
            return SqlCondition.NONE;
        }
        Map<String, Object> params = new HashMap<>();
        List<String> all = new ArrayList<>();
        if (!question.tsquery().isEmpty()) {
            params.put("tsquery", question.tsquery());
            all.add("t.number in (select d.ticket_number from search_document d where d." + column(actor)
                    + " @@ cast(:tsquery as tsquery))");
        }
        if (!question.tags().isEmpty()) {
            params.put("qTags", question.tags().toArray(new String[0]));
            all.add("t.tags @> cast(:qTags as text[])");
        }
        String sql = all.isEmpty() ? "false" : String.join(" and ", all);
        if (question.number() != null) {
            params.put("qNumber", question.number());
            sql = "(t.number = :qNumber or " + sql + ")";
        }
        return new SqlCondition(sql, params);
    }

    static String column(Actor actor) {
        return actor.may(Right.DESK) ? "words" : "client_words";
    }
}
