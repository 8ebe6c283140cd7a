package org.lanedesk.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Part;
import org.lanedesk.shared.register.PartRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of contacts as a field of the contact. */
final class Identities implements Part {
    private final JdbcClient db;
    private final Contacts contacts;

    Identities(JdbcClient db, Contacts contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    @Override
    public Map<String, Object> read(Collection<String> ids) {
        Map<String, Object> found = new HashMap<>();
        db.sql("select * from contact_identity where contact_id = any(?::uuid[]) order by kind, value")
                .param(ids.toArray(new String[0]))
                .query(row -> {
                    Memberships.list(found, row.getString("contact_id"))
                            .add(Map.of(
                                    "kind", row.getString("kind"),
                                    "value", row.getString("value"),
                                    "shown", row.getString("shown")));
                });
        return found;
    }

    @Override
    public void write(String id, @Nullable Object value) {
        UUID contact = UUID.fromString(id);
        Set<String> kept = new HashSet<>();
        for (Map<String, Object> row : PartRows.of("identities", value)) {
            String kind = PartRows.text("identities", row, "kind");
            String given = row.get("shown") instanceof String shown ? shown : PartRows.text("identities", row, "value");
            String wrong = ContactIdentity.wrong(kind, given);
            if (wrong != null) {
                throw Problem.invalid("identities", wrong, wrong.equals("people.identityKind") ? kind : given);
            }
            kept.add(kind + " " + ContactIdentity.normal(kind, given));
            boolean added = contacts.addIdentity(contact, kind, given);
            if (!added
                    && !contacts.byIdentity(kind, given)
                            .map(c -> c.id().equals(contact))
                            .orElse(false)) {
                throw Problem.invalid("identities", "people.identityTaken", given);
            }
        }
        db.sql("delete from contact_identity where contact_id = ? and not (kind || ' ' || value) = any(?)")
                .param(contact)
                .param(kept.toArray(new String[0]))
                .update();
    }
}
