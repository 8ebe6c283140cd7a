package org.lanedesk.routing;

import java.util.List;
import org.lanedesk.shared.LocalizedText;

/**
 * What a condition or result column of a rule table is to an editor.
 *
 * @param name of the fact or the action
 * @param type string, number, boolean, list, words, or the name of a directory such as group
 * @param options values to choose from; empty when anything may be written
 * @param addsUp several rows add up instead of the first one winning
 */
public record RuleColumn(String name, String type, LocalizedText label, List<Option> options, boolean addsUp) {
    /** One value with its name. */
    public record Option(String value, LocalizedText label) {}
}
