package org.lanedesk.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Searches tickets by words (H07), best first. Ranked are the newest {@value #RANKED} that the caller may see; of a word
 * that is everywhere nobody reads more, and ranking all of them would be slow.
 */
@Component
public class Search {
    private static final int RANKED = 500;
    private static final int MOST = 50;
    private static final int READ_MESSAGES = 30;
    private final JdbcClient db;
    private final Visibility visibility;
    private final HitRows rows;

    Search(JdbcClient db, Visibility visibility, HitRows rows) {
        this.db = db;
        this.visibility = visibility;
        this.rows = rows;
    }

    private record Ranked(long number, double rank) {}

    public Page<Hit> find(String q, @Nullable String cursor, int size, Actor actor) {
        Question question = Question.of(q);
        int from = offset(cursor);
        int limit = Math.min(Math.max(size, 1), MOST);
        if (question.empty()) {
            return Page.all(List.of());
        }
        List<Long> ranked = ranked(question, actor);
        List<Long> page = ranked.subList(Math.min(from, ranked.size()), Math.min(from + limit, ranked.size()));
        boolean notes = actor.may(Right.DESK);
        Map<Long, String> pieces = pieces(question, page, notes);
        Marks marks = new Marks(question);
        List<Hit> hits = rows.of(page, actor).stream()
                .map(hit -> hit.marked(marks.whole(hit.subject()), pieces.get(hit.number())))
                .toList();
        String next = from + limit < ranked.size() ? String.valueOf(from + limit) : null;
        return new Page<>(hits, next, null);
    }

    private List<Long> ranked(Question question, Actor actor) {
        SqlCondition seen = visibility.tickets(actor, "t");
        SqlCondition match = FindTickets.matching(question, actor);
        Map<String, Object> params = new HashMap<>(seen.params());
        params.putAll(match.params());
        params.putIfAbsent("tsquery", "");
        List<Ranked> found = new ArrayList<>(db.sql("select n.number, coalesce(ts_rank(d." + FindTickets.column(actor)
                        + ", cast(:tsquery as tsquery)), 0) as rank from (select t.number from ticket t where ("
                        + seen.sql()
                        + ") and (" + match.sql() + ") order by t.number desc limit " + RANKED
                        + ") n left join search_document d on d.ticket_number = n.number")
                .params(params)
                .query((row, n) -> new Ranked(row.getLong("number"), row.getDouble("rank")))
                .list());
        Long exact = question.number();
        found.sort(Comparator.comparing((Ranked r) -> exact == null || r.number() != exact)
                .thenComparing(r -> -Math.round(r.rank() * 50))
                .thenComparing(r -> -r.number()));
        return found.stream().map(Ranked::number).toList();
    }

    /** The first message of each ticket that has one of the words. */
    private Map<Long, String> pieces(Question question, List<Long> numbers, boolean notes) {
        Marks marks = new Marks(question);
        Map<Long, String> pieces = new HashMap<>();
        if (!numbers.isEmpty()) {
            db.sql("select m.ticket_number, m.text from unnest(?) wanted(number) cross join lateral (select"
                            + " ticket_number, left(text, 20000) as text from message where ticket_number = wanted.number and kind"
                            + " in ('in', 'out'" + (notes ? ", 'note'" : "")
                            + ") order by sent_at desc, id desc limit " + READ_MESSAGES + ") m")
                    .param(numbers.toArray(new Long[0]))
                    .query(row -> {
                        long number = row.getLong("ticket_number");
                        String piece = pieces.containsKey(number) ? null : marks.piece(row.getString("text"));
                        if (piece != null) {
                            pieces.put(number, piece);
                        }
                    });
        }
        return pieces;
    }

    private static int offset(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,4}")) {
            throw Problem.invalid("cursor", "ticket.badCursor");
        }
        return Integer.parseInt(cursor);
    }
}
