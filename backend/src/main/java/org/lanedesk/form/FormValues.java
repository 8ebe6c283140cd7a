package org.lanedesk.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values as a form's expressions see them, before any field is judged. */
final class FormValues {
    /** More than any number of a person; a longer text is no number and is not read as one. */
    private static final int MAX_LENGTH = 100;

    private FormValues() {}

    /** Numbers given as text count in expressions too, unless the form keeps this number as text. */
    static void numbers(List<FormField> fields, Map<String, @Nullable Object> data) {
        for (FormField field : fields) {
            boolean number = field.type().equals("number")
                    && !field.json().path("serializeToString").asBoolean(false);
            if (number && Paths.get(data, field.path()) instanceof String text) {
                BigDecimal read = number(text);
                if (read != null && !FieldCheck.tooLong(read)) {
                    Paths.put(data, field.path(), plain(read));
                }
            }
        }
    }

    static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > MAX_LENGTH ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Without an exponent, so that 1e2 reads as 100 wherever it is shown. */
    static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** @return what the field itself brings; null = nothing */
    static @Nullable Object given(FormField field) {
        JsonNode value = field.json().path("defaultValue");
        return value.isMissingNode() || value.isNull() ? null : plain(value);
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().<@Nullable Object>map(FormValues::plain).toList();
        }
        if (value.isIntegralNumber()) {
            BigInteger whole = value.bigIntegerValue();
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
        }
        return value.isNumber()
                ? value.decimalValue()
                : value.isBoolean() ? (Object) value.asBoolean() : value.isValueNode() ? value.asString() : null;
    }
}
