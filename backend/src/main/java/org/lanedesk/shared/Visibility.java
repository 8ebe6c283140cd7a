package org.lanedesk.shared;

/** Which tickets a person may see: one predicate for lists, search, counts, events and files (DESIGN "Rights"). */
public interface Visibility {
    /**
     * @param alias the alias of the table {@code ticket} in the query
     * @return a condition over named parameters, to be put into a WHERE
     */
    SqlCondition tickets(Actor actor, String alias);
}
