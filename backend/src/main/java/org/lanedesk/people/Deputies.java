package org.lanedesk.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom, and on which days (H27). Nothing is handed over: what is asked of the absent person is offered
 * to the deputy too while the days last, so that it is back by itself afterwards. Days are those of the deputy's zone.
 */
@Repository
public class Deputies {
    private static final int MOST = 50;
    /** a deputy for longer is a colleague who has taken over */
    private static final int MOST_YEARS = 2;

    private final JdbcClient db;
    private final DomainClock clock;
    private final Users users;

    Deputies(JdbcClient db, DomainClock clock, Users users) {
        this.db = db;
        this.clock = clock;
        this.users = users;
    }

    /** @param toDay the last day, included */
    public record Deputy(UUID id, UUID person, UUID deputy, LocalDate fromDay, LocalDate toDay) {}

    /** @return the active people for whom this one stands in today */
    public List<UUID> actsFor(UUID deputy) {
        return db.sql("select distinct d.person from deputy d where d.deputy = ? and ? between d.from_day and d.to_day")
                .params(deputy, today(deputy))
                .query(UUID.class)
                .list();
    }

    /** @return who stands in for this person today; only people who may sign in */
    public List<UUID> standInsFor(UUID person) {
        return of(person).stream()
                .filter(d -> users.find(d.deputy()).filter(User::active).isPresent())
                .filter(d -> actsFor(d.deputy()).contains(person))
                .map(Deputy::deputy)
                .distinct()
                .toList();
    }

    /** Those to come and in force, the next first. */
    public List<Deputy> of(UUID person) {
        return db.sql("select * from deputy where person = ? and to_day >= ? order by from_day, id limit " + MOST)
                .params(person, today(person).minusDays(1))
                .query(Deputy.class)
                .list();
    }

    /** @throws Problem 422 for oneself, a person who cannot sign in, days in the wrong order, too far, named before, or too many */
    @Transactional
    public Deputy name(UUID person, UUID deputy, LocalDate from, LocalDate to) {
        if (person.equals(deputy)) {
            throw Problem.invalid("deputy", "people.deputySelf");
        }
        if (users.find(deputy).filter(User::active).isEmpty()) {
            throw Problem.invalid("deputy", "field.noSuch");
        }
        if (to.isBefore(from) || to.isBefore(today(person))) {
            throw Problem.invalid("toDay", "people.deputyDays");
        }
        if (to.isAfter(today(person).plusYears(MOST_YEARS))) {
            throw Problem.invalid("toDay", "people.deputyFar", MOST_YEARS);
        }
        if (of(person).stream()
                .anyMatch(d -> d.deputy().equals(deputy)
                        && !d.toDay().isBefore(from)
                        && !d.fromDay().isAfter(to))) {
            throw Problem.invalid("deputy", "people.deputyTwice");
        }
        if (of(person).size() >= MOST) {
            throw Problem.invalid("deputy", "people.deputyMany", MOST);
        }
        Deputy named = new Deputy(Ids.next(), person, deputy, from, to);
        db.sql("insert into deputy (id, person, deputy, from_day, to_day) values (?, ?, ?, ?, ?)")
                .params(named.id(), person, deputy, from, to)
                .update();
        return named;
    }

    /** @throws Problem 404 unless it is this person's */
    @Transactional
    public void remove(UUID person, UUID id) {
        if (db.sql("delete from deputy where id = ? and person = ?")
                        .params(id, person)
                        .update()
                == 0) {
            throw Problem.notFound("deputy", id);
        }
    }

    private LocalDate today(UUID person) {
        return LocalDate.ofInstant(
                clock.instant(), users.find(person).map(User::zone).orElse(java.time.ZoneId.of("UTC")));
    }
}
