package org.lanedesk.shared.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lanedesk.shared.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Collects every field of one save that is wrong. The database names one at a time, so a refused write is tried again
 * without the field that was named, until it goes through or nothing new comes; then all of it is refused together.
 */
final class AllWrong {
    private final JdbcClient db;
    private final Register register;
    private final List<Problem.FieldError> errors;
    private boolean written;

    /** @param errors what is known already */
    AllWrong(JdbcClient db, Register register, List<Problem.FieldError> errors) {
        this.db = db;
        this.register = register;
        this.errors = new ArrayList<>(errors);
    }

    boolean none() {
        return errors.isEmpty();
    }

    /** @param write the row, without these fields of the save */
    void row(Consumer<Set<String>> write) {
        Set<String> without =
                errors.stream().map(Problem.FieldError::field).collect(Collectors.toCollection(LinkedHashSet::new));
        for (boolean more = true; more && !written; ) {
            try {
                kept(() -> write.accept(Set.copyOf(without)));
                written = true;
            } catch (DataIntegrityViolationException e) {
                RuntimeException refused = Refused.by(register, e);
                more = refused instanceof Problem named
                        && without.add(named.errors().get(0).field());
                if (more) {
                    errors.addAll(((Problem) refused).errors());
                } else if (none()) {
                    throw refused;
                }
            }
        }
    }

    /** Another part of the save; it needs the row. */
    void part(Runnable write) {
        if (written) {
            try {
                kept(write);
            } catch (Problem refused) {
                if (refused.errors().isEmpty()) {
                    throw refused;
                }
                errors.addAll(refused.errors());
            } catch (DataIntegrityViolationException e) {
                // an entry whose key is refused is not there under it
                if (none()) {
                    throw e;
                }
            }
        }
    }

    /** @throws Problem 422 naming every field that is wrong */
    void end() {
        if (!none()) {
            throw Problem.invalid(errors);
        }
    }

    /** The transaction can go on when this fails. */
    private void kept(Runnable write) {
        db.sql("savepoint save").update();
        try {
            write.run();
            db.sql("release savepoint save").update();
        } catch (RuntimeException e) {
            db.sql("rollback to savepoint save").update();
            throw e;
        }
    }
}
