package org.lanedesk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.shared.Problem;
import org.lanedesk.test.Feature;

class FormCheckTest {
    private static FormSchema form(String components) {
        return FormSchema.read(("{\"id\":\"f\",\"components\":[" + components + "]}").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> check(FormSchema form, Map<String, ?> values) {
        return Forms.check(form, values, Map.of());
    }

    private static final String PLACE = """
        {"type":"select","key":"place","values":[{"label":"Home","value":"home"},{"label":"Office","value":"office"}],
         "validate":{"required":true}},
        {"type":"textfield","key":"address","validate":{"required":true},"conditional":{"hide":"=place != \\"home\\""}}\
        """;

    @Test
    @Feature("S05")
    void aRequiredFieldThatIsHiddenIsNotDemandedAndItsValueIsDropped() {
        assertThat(check(form(PLACE), Map.of("place", "office"))).isEqualTo(Map.of("place", "office"));
        assertThat(check(form(PLACE), Map.of("place", "office", "address", "by hand")))
                .isEqualTo(Map.of("place", "office"));
        assertThat(check(form(PLACE), Map.of("place", "home", "address", "Main street")))
                .containsEntry("address", "Main street");
        assertThat(errors(form(PLACE), Map.of("place", "home"))).containsExactly("address field.required");
    }

    @Test
    @Feature("S05")
    void aHiddenGroupTakesItsFieldsAlong() {
        FormSchema form = form("""
            {"type":"checkbox","key":"more"},
            {"type":"group","path":"detail","conditional":{"hide":"=more != true"},"components":[
              {"type":"textfield","key":"why","validate":{"required":true}}]},
            {"type":"group","conditional":{"hide":"=more != true"},"components":[{"type":"number","key":"count"}]}\
            """);
        assertThat(check(form, Map.of("detail", Map.of("why", "x"), "count", 3)))
                .isEqualTo(Map.of("more", false));
        assertThat(errors(form, Map.of("more", true))).containsExactly("detail.why field.required");
        assertThat(check(form, Map.of("more", true, "detail", Map.of("why", "x"), "count", 3)))
                .containsEntry("detail", Map.of("why", "x"))
                .containsKey("count");
    }

    @Test
    void unknownNamesAreRefusedDisabledOnesDroppedComputedOnesComputed() {
        FormSchema form = form("""
            {"type":"number","key":"a"},{"type":"number","key":"b","disabled":true},
            {"type":"expression","key":"double","expression":"=a * 2"}\
            """);
        assertThat(errors(form, Map.of("c", 1))).containsExactly("c field.unknown");
        Map<String, Object> kept = check(form, Map.of("a", 4, "b", 7, "double", 1_000));
        assertThat(kept).doesNotContainKey("b");
        assertThat(String.valueOf(kept.get("double"))).isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"minLength\":3};ab;form.tooShort",
                "{\"maxLength\":3};abcd;field.tooLong",
                "{\"pattern\":\"^[A-Z]+$\"};abc;form.shape.custom",
                "{\"validationType\":\"email\"};nobody;form.shape.email",
                "{\"validationType\":\"phone\"};12;form.shape.phone",
                "{\"required\":true};'  ';field.required"
            })
    void textsAreCheckedByTheirRules(String validate, String value, String code) {
        FormSchema form = form("{\"type\":\"textfield\",\"key\":\"t\",\"validate\":" + validate + "}");
        assertThat(errors(form, Map.of("t", value))).containsExactly("t " + code);
    }

    @Test
    void typesOptionsAndLimitsHold() {
        FormSchema form = form("""
            {"type":"number","key":"n","validate":{"min":1,"max":5},"decimalDigits":1},
            {"type":"checklist","key":"c","values":[{"value":"x","label":"X"}]},
            {"type":"datetime","key":"d","subtype":"date"},
            {"type":"checkbox","key":"yes"},
            {"type":"dynamiclist","path":"rows","components":[{"type":"textfield","key":"name","validate":{"required":true}}]}\
            """);
        assertThat(errors(form, Map.of("n", 9))).containsExactly("n form.max");
        assertThat(errors(form, Map.of("n", "1.25"))).containsExactly("n form.digits");
        assertThat(errors(form, Map.of("n", "many"))).containsExactly("n form.number");
        assertThat(errors(form, Map.of("c", List.of("y")))).containsExactly("c form.option");
        assertThat(errors(form, Map.of("d", "31.12.2026"))).containsExactly("d form.date");
        assertThat(errors(form, Map.of("yes", "true"))).containsExactly("yes form.yesNo");
        assertThat(errors(form, Map.of("rows", List.of(Map.of("name", "a"), Map.of()))))
                .containsExactly("rows[1].name field.required");
        assertThat(errors(form, Map.of("rows", List.of(Map.of("name", "a", "evil", 1)))))
                .containsExactly("rows[0].evil field.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5000000", "1e-5000000", "1e200000", "-1e31", "1e-2147483647"})
    @Feature("S05")
    void aNumberOfEndlessDigitsIsRefusedUnwritten(String number) {
        FormSchema form = form("""
            {"type":"number","key":"n"},{"type":"number","key":"s","serializeToString":true}""");
        assertThat(errors(form, Map.of("n", number))).containsExactly("n form.longNumber");
        assertThat(errors(form, Map.of("s", number))).containsExactly("s form.longNumber");
        assertThat(check(form, Map.of("s", "1e3"))).isEqualTo(Map.of("s", "1000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"iframe\",\"url\":\"https://a.example\"}",
                "{\"type\":\"textfield\"}",
                "{\"type\":\"textfield\",\"key\":\"a\"},{\"type\":\"number\",\"key\":\"a\"}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"(?=x)\"}}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"conditional\":{\"hide\":\"=1 +\"}}"
            })
    void aFormThatCannotBeCheckedIsRefusedInWords(String components) {
        assertThatThrownBy(() -> form(components)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FormSchema.read("no json".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class);
    }

    @Test
    @Feature("S28")
    void labelsSpeakTheReadersLanguageAndMissingOnesAreListed() {
        Forms.Form form = new Forms.Form("f", 1, "d", form("""
            {"type":"radio","key":"m","label":"Model","values":[{"label":"Strong","value":"s"}],
             "properties":{"label.ru":"Модель","option.s.ru":"Мощный"}}\
            """));
        assertThat(form.in(Locale.forLanguageTag("ru")).toString()).contains("Модель", "Мощный");
        assertThat(Forms.inWords(form, Map.of("m", "s"), Locale.forLanguageTag("ru")))
                .isEqualTo(Map.of("Модель", "Мощный"));
        assertThat(form.in(Locale.forLanguageTag("pl")).toString()).contains("Model", "Strong");
        assertThat(form.missingTranslations()).containsExactly("m: label.pl", "m: option.s.pl");
    }

    private static List<String> errors(FormSchema form, Map<String, ?> values) {
        try {
            check(form, values);
            return List.of();
        } catch (Problem e) {
            return e.errors().stream().map(x -> x.field() + " " + x.code()).toList();
        }
    }
}
