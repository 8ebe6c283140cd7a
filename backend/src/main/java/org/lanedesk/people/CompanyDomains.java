package org.lanedesk.people;

import java.net.IDN;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Domains of a company as new contacts are looked up by them (H18): in one spelling, each of one company only. */
@Component
public class CompanyDomains {
    private static final String DOMAIN =
            "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]";
    private final JdbcClient db;

    CompanyDomains(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param company whose domains they are; null for a new one
     * @return the same with its domains in order
     * @throws Problem 422 for what is no domain, and for one of another company
     */
    public Map<String, Object> tidy(Map<String, Object> body, @Nullable String company) {
        if (!(body.get("domains") instanceof List<?> given)) {
            return body;
        }
        Set<String> domains = new LinkedHashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (Object written : given) {
            String domain = domain(String.valueOf(written));
            String owner = owner(domain, company);
            if (!domain.matches(DOMAIN)) {
                errors.add(new FieldError("domains", "people.noDomain", String.valueOf(written)));
            } else if (owner != null) {
                errors.add(new FieldError("domains", "people.domainTaken", domain, owner));
            }
            domains.add(domain);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        Map<String, Object> tidy = new LinkedHashMap<>(body);
        tidy.put("domains", List.copyOf(domains));
        return tidy;
    }

    private static String domain(String written) {
        String plain = Companies.domains(List.of(written))[0];
        try {
            return IDN.toASCII(plain);
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }

    private @Nullable String owner(String domain, @Nullable String company) {
        String own = company == null ? "" : company;
        return db.sql("select name from company where domains @> ?::text[] and not archived"
                        + " and (? = '' or id::text <> ?) limit 1")
                .params(new String[] {domain}, own, own)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
