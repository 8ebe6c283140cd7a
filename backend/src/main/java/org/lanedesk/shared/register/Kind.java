package org.lanedesk.shared.register;

/** What a field of a register holds, in JSON and in its column. */
public enum Kind {
    /** one line */
    TEXT,
    /** a name or text in several languages, {@code {en, ru, pl}} */
    NAME,
    /** an object of any shape */
    MAP,
    /** a list of objects of any shape */
    LIST,
    /** an object whose values go in and never come out: JSON shows only its keys */
    SECRETS,
    BOOL,
    INT,
    ID,
    TEXTS
}
