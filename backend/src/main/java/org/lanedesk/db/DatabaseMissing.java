package org.lanedesk.db;

/** The configured database cannot be used; the message says which one, why and what to set. */
final class DatabaseMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseMissing(String words, Throwable cause) {
        super(words, cause);
    }
}
