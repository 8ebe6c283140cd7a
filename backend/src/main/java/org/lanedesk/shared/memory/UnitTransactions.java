package org.lanedesk.shared.memory;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Writes what waits as the last thing before a commit. */
final class UnitTransactions extends JdbcTransactionManager {
    UnitTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        Unit unit = Unit.begun();
        if (unit != null) {
            unit.write();
        }
        super.doCommit(status);
    }
}
