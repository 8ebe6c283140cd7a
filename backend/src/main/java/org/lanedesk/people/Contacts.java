package org.lanedesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contacts and their identities. */
@Repository
public class Contacts {
    private static final Tables ROWS = Tables.of("contact");
    private static final Tables IDENTITIES = Tables.of("contact_identity");
    private final JdbcClient db;
    private final Jsonb jsonb;
    private final DomainClock clock;
    private final UnitMemory memory;

    Contacts(JdbcClient db, Jsonb jsonb, DomainClock clock, UnitMemory memory) {
        this.db = db;
        this.jsonb = jsonb;
        this.clock = clock;
        this.memory = memory;
    }

    public Optional<Contact> find(UUID id) {
        return memory.recall(
                ROWS,
                id,
                () -> db.sql("select * from contact where id = ?")
                        .param(id)
                        .query(this::contact)
                        .optional());
    }

    /** @throws Problem 404 when there is no such contact */
    public Contact get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("contact", id));
    }

    public List<Contact> byIds(Collection<UUID> ids) {
        return db.sql("select * from contact where id = any(?)")
                .param(ids.toArray(new UUID[0]))
                .query(this::contact)
                .list();
    }

    /** @param value in any spelling */
    public Optional<Contact> byIdentity(String kind, String value) {
        Optional<Contact> found = db.sql("""
            select c.* from contact_identity i join contact c on c.id = i.contact_id
            where i.kind = ? and i.value = ?
            """)
                .params(kind, ContactIdentity.normal(kind, value))
                .query(this::contact)
                .optional();
        found.ifPresent(contact -> memory.keep(ROWS, contact.id(), found));
        return found;
    }

    public Optional<Contact> ofUser(UUID user) {
        return db.sql("select * from contact where user_id = ?")
                .param(user)
                .query(this::contact)
                .optional();
    }

    /**
     * The contact with this identity, made when there is none. Two callers at once get the same contact: the second
     * waits for the first one's transaction. A new contact joins the company whose domain its address has.
     *
     * @param shownName the person's name; when blank the address takes its place
     */
    @Transactional
    public Contact findOrCreate(String kind, String value, String shownName) {
        Optional<Contact> known = byIdentity(kind, value);
        if (known.isPresent()) {
            return known.get();
        }
        Contact made = add(shownName.isBlank() ? value.trim() : shownName.trim(), false);
        if (!addIdentity(made.id(), kind, value)) {
            db.sql("delete from contact where id = ?").param(made.id()).update();
            return byIdentity(kind, value).orElseThrow();
        }
        return made;
    }

    /**
     * Somebody who wrote without signing in. He is who he says only to himself: whoever is known by this address, by mail
     * or account, is somebody else until a mail from there proves it (D07, H01).
     *
     * @param locale in which he read the page; null when that is not known
     */
    @Transactional
    public Contact guest(String address, String name, @Nullable Locale locale) {
        String typed = ContactIdentity.normal(ContactIdentity.EMAIL, address) + " " + name.trim();
        Contact guest = findOrCreate(ContactIdentity.GUEST, typed, name);
        if (locale != null) {
            db.sql("update contact set locale = ? where id = ? and locale is null")
                    .params(locale.getLanguage(), guest.id())
                    .update();
        }
        return guest;
    }

    public Contact add(String name, boolean sample) {
        UUID id = Ids.next();
        db.sql("insert into contact (id, name, sample, created_at) values (?, ?, ?, ?)")
                .params(id, name, sample, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return get(id);
    }

    /** @return false when the identity belongs to a contact already (then nothing changes) */
    @Transactional
    public boolean addIdentity(UUID contact, String kind, String value) {
        String normal = ContactIdentity.normal(kind, value);
        boolean added = db.sql("""
            insert into contact_identity (kind, value, contact_id, shown) values (?, ?, ?, ?)
            on conflict (kind, value) do nothing
            """).params(kind, normal, contact, value.trim()).update() == 1;
        if (added && kind.equals(ContactIdentity.EMAIL)) {
            joinCompany(contact, normal.substring(normal.lastIndexOf('@') + 1));
        }
        return added;
    }

    public List<ContactIdentity> identities(UUID contact) {
        return memory.recall(
                IDENTITIES,
                contact,
                () -> db.sql("select * from contact_identity where contact_id = ? order by kind, value")
                        .param(contact)
                        .query((row, n) -> new ContactIdentity(
                                row.getString("kind"), row.getString("value"), contact, row.getString("shown")))
                        .list());
    }

    public void link(UUID contact, UUID user) {
        db.sql("update contact set user_id = ?, version = version + 1 where id = ?")
                .params(user, contact)
                .update();
    }

    /** @return false when he is called that already */
    boolean rename(UUID contact, String name) {
        return db.sql("update contact set name = ?, version = version + 1 where id = ? and name <> ?")
                        .params(name, contact, name)
                        .update()
                == 1;
    }

    private void joinCompany(UUID contact, String domain) {
        db.sql("""
            insert into contact_company (contact_id, company_id)
            select ?, id from company where domains @> ?::text[] and not archived
            on conflict do nothing
            """).param(contact).param(new String[] {domain}).update();
    }

    private Contact contact(ResultSet row, int n) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("locale"),
                row.getString("zone"),
                row.getBoolean("vip"),
                row.getObject("user_id", UUID.class),
                jsonb.map(row.getString("fields")),
                row.getBoolean("archived"),
                row.getBoolean("sample"),
                row.getInt("version"),
                Objects.requireNonNull(UserRows.at(row, "created_at")));
    }
}
