package org.lanedesk.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Part;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The companies of contacts, by id. */
final class ContactCompanies implements Part {
    private final JdbcClient db;

    ContactCompanies(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Object> read(Collection<String> ids) {
        Map<String, Object> found = new HashMap<>();
        db.sql("select * from contact_company where contact_id = any(?::uuid[]) order by company_id")
                .param(ids.toArray(new String[0]))
                .query(row -> {
                    Memberships.list(found, row.getString("contact_id")).add(row.getString("company_id"));
                });
        return found;
    }

    @Override
    public void write(String id, @Nullable Object value) {
        List<?> companies = value instanceof List<?> list ? list : List.of();
        db.sql("delete from contact_company where contact_id = ?::uuid")
                .param(id)
                .update();
        try {
            companies.forEach(company -> db.sql(
                            "insert into contact_company (contact_id, company_id) values (?::uuid, ?) on conflict do nothing")
                    .params(id, UUID.fromString(company.toString()))
                    .update());
        } catch (IllegalArgumentException | DataAccessException e) {
            throw Problem.invalid("companies", "field.noSuch");
        }
    }
}
