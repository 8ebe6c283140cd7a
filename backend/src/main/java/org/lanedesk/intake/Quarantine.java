package org.lanedesk.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What could not be read or opened, kept until somebody looks. */
@Component
public class Quarantine {
    private final StoredItems items;
    private final Processing processing;
    private final JdbcClient db;

    Quarantine(StoredItems items, Processing processing, JdbcClient db) {
        this.items = items;
        this.processing = processing;
        this.db = db;
    }

    public List<StoredItem> list(@Nullable UUID before, int limit) {
        return items.quarantined(before, limit);
    }

    /** Mails that were accepted but carry something suspicious, such as a forged reply token (H01). */
    public List<StoredItem> forReview(@Nullable UUID before, int limit) {
        return items.forReview(before, limit);
    }

    /** Somebody has looked at it. @throws Problem 404 when it is not on the list */
    public void reviewed(UUID id) {
        if (items.find(id).filter(i -> i.review() != null).isEmpty()) {
            throw Problem.notFound("quarantine", id);
        }
        items.review(id, null);
    }

    /** @throws Problem 404 when it is not, or no longer, in quarantine */
    public StoredItem get(UUID id) {
        return items.find(id)
                .filter(i -> i.state().equals("quarantined"))
                .orElseThrow(() -> Problem.notFound("quarantine", id));
    }

    public void repair(UUID id, byte[] source) {
        get(id);
        db.sql("update stored_item set raw = ? where id = ? and state = 'quarantined'")
                .params(source, id)
                .update();
    }

    public Outcome retry(UUID id) {
        return processing.process(get(id).id());
    }
}
