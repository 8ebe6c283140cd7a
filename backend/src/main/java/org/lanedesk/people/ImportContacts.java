package org.lanedesk.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.work.Progress;
import org.lanedesk.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes the rows of a file in, some at once; a row that fails fails alone, with its reason. */
@Component
class ImportContacts implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportContacts.class);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int MOST_NAME = 200;
    private static final int AT_ONCE = 100;
    private final ImportRows rows;
    private final Contacts contacts;
    private final Companies companies;
    private final UnitOfWork work;
    private final ApplicationEventPublisher events;

    ImportContacts(
            ImportRows rows,
            Contacts contacts,
            Companies companies,
            UnitOfWork work,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.contacts = contacts;
        this.companies = companies;
        this.work = work;
        this.events = events;
    }

    @Override
    public String kind() {
        return ContactImport.KIND;
    }

    @Override
    public Object work(UUID id, JsonNode input, Progress progress) {
        List<ImportRows.Row> next = rows.queued(id, AT_ONCE);
        while (!next.isEmpty()) {
            some(id, next);
            Map<String, Integer> counts = rows.counts(id);
            int total = counts.values().stream().mapToInt(n -> n).sum();
            progress.at(total - counts.getOrDefault("queued", 0), counts.getOrDefault("failed", 0), total);
            next = rows.queued(id, AT_ONCE);
        }
        return work.get(() -> {
            Map<String, Integer> counts = new HashMap<>(rows.counts(id));
            rows.forgetTaken(id);
            events.publishEvent(new Audited(
                    "contacts.imported",
                    "import " + id,
                    Map.of(),
                    Map.copyOf(counts),
                    UUID.fromString(input.get("owner").asString())));
            return counts;
        });
    }

    private void some(UUID id, List<ImportRows.Row> next) {
        try {
            work.run(() -> next.forEach(row -> one(id, row)));
        } catch (RuntimeException e) {
            LOG.warn("Import {}: {} rows are tried one by one", id, next.size(), e);
            next.forEach(row -> alone(id, row));
        }
    }

    private void alone(UUID id, ImportRows.Row row) {
        try {
            work.run(() -> one(id, row));
        } catch (RuntimeException e) {
            LOG.warn("Import {} failed at line {}", id, row.line(), e);
            work.run(() -> rows.ended(id, row.line(), "failed", "work.unexpected"));
        }
    }

    private void one(UUID id, ImportRows.Row row) {
        try {
            rows.ended(id, row.line(), take(row), null);
        } catch (Problem refused) {
            rows.ended(id, row.line(), "failed", Reason.of(refused));
        }
    }

    /** Refuses before it writes anything. @return made, changed or same */
    private String take(ImportRows.Row row) {
        if (!ADDRESS.matcher(row.email()).matches()) {
            throw Problem.of(422, row.email().isEmpty() ? "import.noAddress" : "import.badAddress", row.email());
        }
        if (row.name().length() > MOST_NAME) {
            throw Problem.of(422, "import.longName", MOST_NAME);
        }
        Company company = company(row.company());
        Contact known = contacts.byIdentity(ContactIdentity.EMAIL, row.email()).orElse(null);
        Contact contact = known != null ? known : contacts.findOrCreate(ContactIdentity.EMAIL, row.email(), row.name());
        boolean renamed = known != null && !row.name().isEmpty() && contacts.rename(contact.id(), row.name());
        boolean joined = company != null && companies.join(contact.id(), company.id());
        return known == null ? "made" : renamed || joined ? "changed" : "same";
    }

    private @Nullable Company company(String written) {
        return written.isEmpty()
                ? null
                : companies.named(written).orElseThrow(() -> Problem.of(422, "import.noCompany", written));
    }
}
