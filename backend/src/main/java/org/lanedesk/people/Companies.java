package org.lanedesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Companies of contacts. */
@Repository
public class Companies {
    private static final Tables ROWS = Tables.of("company");
    private static final Tables OF_CONTACT = Tables.of("company", "contact_company");
    private final JdbcClient db;
    private final Jsonb jsonb;
    private final UnitMemory memory;

    Companies(JdbcClient db, Jsonb jsonb, UnitMemory memory) {
        this.db = db;
        this.memory = memory;
        this.jsonb = jsonb;
    }

    public Optional<Company> find(UUID id) {
        return memory.recall(
                ROWS,
                id,
                () -> db.sql("select * from company where id = ?")
                        .param(id)
                        .query(this::company)
                        .optional());
    }

    /** @throws Problem 404 when there is no such company */
    public Company get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("company", id));
    }

    public Optional<Company> byKey(String key) {
        return db.sql("select * from company where key = ?")
                .param(key)
                .query(this::company)
                .optional();
    }

    public List<Company> byIds(Collection<UUID> ids) {
        return db.sql("select * from company where id = any(?)")
                .param(ids.toArray(new UUID[0]))
                .query(this::company)
                .list();
    }

    /** The contact's company; of several the VIP one, then the first by name. */
    public Optional<Company> ofContact(UUID contact) {
        return allOfContact(contact).stream().findFirst();
    }

    /** All companies of a contact; of several one may be the one that a rule asks for (A06). */
    public List<Company> allOfContact(UUID contact) {
        return memory.recall(
                OF_CONTACT,
                contact,
                () -> db.sql("""
                    select c.* from contact_company cc join company c on c.id = cc.company_id
                    where cc.contact_id = ? and not c.archived order by c.vip desc, c.name, c.id
                    """).param(contact).query(this::company).list());
    }

    /** @throws Problem 422 when the key is taken */
    public Company add(String key, String name, List<String> domains, boolean vip, boolean shared, boolean sample) {
        UUID id = Ids.next();
        try {
            db.sql("""
                insert into company (id, key, name, domains, vip, shared_tickets, sample)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                    .params(id, key, name, domains(domains), vip, shared, sample)
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.invalid("key", "people.taken");
        }
        return get(id);
    }

    /** By its key, or its name in any case; of several with one name the first by key. */
    Optional<Company> named(String written) {
        return db.sql("select * from company where not archived and (key = ? or lower(name) = lower(?))"
                        + " order by key <> ?, key limit 1")
                .params(written, written, written)
                .query(this::company)
                .optional();
    }

    /** Makes the contact a member. @return false when he is one already */
    public boolean join(UUID contact, UUID company) {
        return db.sql("insert into contact_company (contact_id, company_id) values (?, ?) on conflict do nothing")
                        .params(contact, company)
                        .update()
                == 1;
    }

    static String[] domains(List<String> domains) {
        return domains.stream()
                .map(d -> d.trim().toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                .toArray(String[]::new);
    }

    private Company company(ResultSet row, int n) throws SQLException {
        return new Company(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("name"),
                UserRows.list(row, "domains"),
                row.getBoolean("vip"),
                row.getObject("manager_id", UUID.class),
                row.getBoolean("shared_tickets"),
                jsonb.map(row.getString("fields")),
                row.getBoolean("archived"),
                row.getBoolean("sample"),
                row.getInt("version"));
    }
}
