package org.lanedesk.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a person has put together and not ordered yet (H45); it waits until he does. */
@Repository
public class Basket {
    static final int MOST_OF_ONE = 20;
    private static final int MOST_ITEMS = 20;
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    Basket(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** @param quantity how many requests the item becomes, all with the same answers */
    public record Item(
            UUID id,
            String service,
            Map<String, Object> answers,
            @Nullable String text,
            int quantity) {}

    public List<Item> of(UUID person) {
        return db.sql("select * from basket_item where person = ? order by added_at, id")
                .param(person)
                .query(this::item)
                .list();
    }

    /** @throws Problem 404 for one that is not his */
    public Item get(UUID person, UUID id) {
        return of(person).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("basketItem", id));
    }

    @Transactional
    public void add(UUID person, String service, Map<String, Object> answers, @Nullable String text, int quantity) {
        if (of(person).size() >= MOST_ITEMS) {
            throw Problem.of(409, "catalog.basketFull", MOST_ITEMS);
        }
        db.sql("insert into basket_item (id, person, service, answers, text, quantity, added_at) values (?, ?, ?, ?,"
                        + " ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        person,
                        service,
                        json.write(answers),
                        text,
                        allowed(quantity),
                        Timestamp.from(clock.instant())))
                .update();
    }

    @Transactional
    public void change(UUID person, Item item) {
        int known = db.sql("update basket_item set answers = ?, text = ?, quantity = ? where id = ? and person = ?")
                .params(Arrays.asList(
                        json.write(item.answers()), item.text(), allowed(item.quantity()), item.id(), person))
                .update();
        if (known == 0) {
            throw Problem.notFound("basketItem", item.id());
        }
    }

    @Transactional
    public void remove(UUID person, UUID id) {
        db.sql("delete from basket_item where id = ? and person = ?")
                .params(id, person)
                .update();
    }

    @Transactional
    public void clear(UUID person) {
        db.sql("delete from basket_item where person = ?").param(person).update();
    }

    private static int allowed(int quantity) {
        if (quantity < 1 || quantity > MOST_OF_ONE) {
            throw Problem.invalid("quantity", "catalog.quantity", MOST_OF_ONE);
        }
        return quantity;
    }

    private Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("service"),
                json.map(row.getString("answers")),
                row.getString("text"),
                row.getInt("quantity"));
    }
}
