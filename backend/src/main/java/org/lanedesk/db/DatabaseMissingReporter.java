package org.lanedesk.db;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A missing database ends the start with one line instead of a stack. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseMissingReporter implements SpringBootExceptionReporter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMissingReporter.class);

    DatabaseMissingReporter(ConfigurableApplicationContext context) {
        // every reporter is made with the context
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof DatabaseMissing missing) {
            LOG.error("{}", missing.getMessage());
            return true;
        }
        return false;
    }
}
