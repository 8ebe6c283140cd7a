package org.lanedesk.form;

/**
 * What makes a form useless.
 *
 * @param element id of the component, else its key; empty for the whole form
 * @param name as an answer would name the field
 * @param code as in {@code shared.Problem}
 */
public record FormFault(String element, String name, String code, Object... args) {}
