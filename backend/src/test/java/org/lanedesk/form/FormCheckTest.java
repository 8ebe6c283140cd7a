package org.lanedesk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        return new FormCheck(Map.of(), Instant.parse("2027-03-10T15:00:00Z")).run(form, values);
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

    @Test
    @Feature("S05")
    void whatMayOnlyBeReadKeepsTheValueOfTheForm() {
        FormSchema form = form("""
            {"type":"number","key":"price","readonly":true,"defaultValue":100,"validate":{"required":true}},
            {"type":"checkbox","key":"fixed"},
            {"type":"textfield","key":"code","readonly":"=fixed","validate":{"required":true}},
            {"type":"expression","key":"total","expression":"=price * 2"}\
            """);
        assertThat(check(form, Map.of("price", 1, "fixed", true, "code", "by hand")))
                .containsEntry("price", 100L)
                .doesNotContainKey("code")
                .extractingByKey("total")
                .hasToString("200");
        assertThat(errors(form, Map.of("fixed", false))).containsExactly("code field.required");
    }

    @ParameterizedTest
    @CsvSource({
        "date,2027-03-10,",
        "date,2027-03-09,form.pastDate",
        "datetime,2027-03-09T23:30,form.pastDate",
        "datetime,2027-03-10T09:30+01:00,",
        "datetime,2027-03-11T09:10,form.timeStep",
        "time,09:00Z,",
        "time,09:00:30,form.timeStep"
    })
    @Feature("S05")
    void aMomentKeepsTheLimitsThatTheFormShows(String subtype, String value, @Nullable String code) {
        FormSchema form = form("{\"type\":\"datetime\",\"key\":\"d\",\"disallowPassedDates\":true,"
                + "\"timeInterval\":30,\"subtype\":\"" + subtype + "\"}");
        List<String> expected = code == null ? List.of() : List.of("d " + code);
        assertThat(errors(form, Map.of("d", value))).isEqualTo(expected);
    }

    @Test
    @Feature("S05")
    void aTimeBroughtToUtcKeepsItsQuarters() {
        FormSchema form = form("""
            {"type":"datetime","key":"t","subtype":"time","timeInterval":60,"timeSerializingFormat":"utc_normalized"}""");
        assertThat(errors(form, Map.of("t", "03:15Z"))).isEmpty();
        assertThat(errors(form, Map.of("t", "03:10Z"))).containsExactly("t form.timeStep");
    }

    @Test
    @Feature("S05")
    void aNumberWrittenAsTextCountsInExpressions() {
        FormSchema form = form("""
            {"type":"number","key":"n"},{"type":"expression","key":"twice","expression":"=n * 2"},
            {"type":"textfield","key":"why","conditional":{"hide":"=n < 100"}}\
            """);
        Map<String, Object> kept = check(form, Map.of("n", "1e2", "why", "many"));
        assertThat(kept).containsEntry("why", "many");
        assertThat(kept.get("n")).hasToString("100");
        assertThat(kept.get("twice")).hasToString("200");
        assertThat(errors(form, Map.of("n", "9".repeat(200_000)))).containsExactly("n form.number");
    }

    @Test
    @Feature("E07")
    void entriesOfAListAndEqualLabelsAreReadInWords() {
        Forms.Form form = new Forms.Form("f", 1, "d", form("""
            {"type":"dynamiclist","path":"people","label":"People","components":[
              {"type":"textfield","key":"name","label":"Name"},
              {"type":"select","key":"role","label":"Role","values":[{"label":"Buyer","value":"b"}]}]},
            {"type":"dynamiclist","path":"tags","label":"Tags","components":[
              {"type":"textfield","key":"tag","label":"Tag"}]},
            {"type":"textfield","key":"first","label":"Phone"},{"type":"textfield","key":"second","label":"Phone"}\
            """));
        Map<String, Object> answer = Map.of(
                "people",
                List.of(Map.of("name", "Zoë", "role", "b"), Map.of("name", "Li")),
                "tags",
                List.of(Map.of("tag", "x"), Map.of("tag", "y")),
                "first",
                "1",
                "second",
                "2");
        assertThat(Forms.inWords(form, answer, Locale.ENGLISH))
                .containsEntry("People", "Name: Zoë, Role: Buyer\nLi")
                .containsEntry("Tags", "x\ny")
                .containsEntry("Phone", "1")
                .containsEntry("Phone (second)", "2");
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
