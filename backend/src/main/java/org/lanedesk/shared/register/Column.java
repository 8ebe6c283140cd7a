package org.lanedesk.shared.register;

/**
 * A field of a register.
 *
 * @param name in JSON
 * @param column in the table
 * @param required may be neither missing at creation nor blank
 * @param fixed can be set at creation only
 */
record Column(String name, String column, Kind kind, boolean required, boolean fixed) {}
