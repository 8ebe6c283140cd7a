package org.lanedesk.field;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/**
 * A declared attribute of tickets or conversations.
 *
 * @param scope ticket or session
 * @param multiple several values; lists only
 * @param refersTo contact, company or ticket; references only
 * @param showWhen the field exists only while this holds; likewise {@code requireWhen}
 * @param optionsWhen the first that holds narrows the options; lists only
 * @param editableBy keys of roles (lower case); empty = everybody who may change the ticket
 */
public record CustomField(
        String key,
        String scope,
        LocalizedText name,
        LocalizedText hint,
        FieldType type,
        boolean multiple,
        @Nullable String refersTo,
        List<Option> options,
        boolean required,
        Filter showWhen,
        Filter requireWhen,
        List<OptionRule> optionsWhen,
        List<String> editableBy,
        boolean inPanel,
        int position,
        boolean archived) {

    public record Option(String value, LocalizedText name) {}

    public record OptionRule(Filter when, List<String> options) {}

    /** The name under which filters, tables and templates know it. */
    public String path() {
        return "fields." + key;
    }
}
