package org.lanedesk.ticket;

/**
 * A rule, macro or bulk action wants a status that only the process of the ticket gives, so that both stay together.
 *
 * @param verb resolve, close or reopen
 * @param status the key of what is wanted, which the verb reaches or another one of its class
 */
public record StatusAsked(long ticketNumber, String verb, String status, Cause cause) {}
