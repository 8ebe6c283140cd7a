package org.lanedesk.ticket;

/**
 * A rule, macro or bulk action wants a status that only the process of the ticket gives, so that both stay together.
 *
 * @param verb resolve, close or reopen
 */
public record StatusAsked(long ticketNumber, String verb, Cause cause) {}
