package org.lanedesk.shared.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.test.Feature;

class TemplateTest {
    /** a Saturday */
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    final Reader reader = reader("en");
    final Map<String, Object> facts = Map.of(
            "ticket", Map.of("number", 1001L, "subject", "Printer\nis <on fire>", "tags", List.of("a", "b")),
            "contact", Map.of("name", "<b>Ann</b> O'Neil", "company", Map.of("name", "")),
            "schedule", Map.of("nextOpen", Instant.parse("2026-11-23T06:00:00Z")),
            "line", Map.of("name", new LocalizedText(Map.of("en", "Support", "pl", "Wsparcie"))),
            "flat.name", "flat");

    @Test
    @Feature({"E38", "E39"})
    void valuesStandForTheirNames() {
        assertThat(text("{{ticket.number}} {{ ticket.tags }} {{flat.name}} {{line.name}}"))
                .isEqualTo("1001 a, b flat Support");
        assertThat(Template.of("{{line.name}}").text(facts, reader("pl"))).isEqualTo("Wsparcie");
        assertThat(Template.of("{{a.b|x}}{{#c}}{{d}}{{/c}}").names()).containsExactly("a.b", "c", "d");
    }

    @Test
    @Feature({"E39", "E40"})
    void whatIsMissingIsEmptyOrTheFallback() {
        assertThat(
                        text(
                                "[{{contact.company.name}}][{{nobody.at.all}}][{{ticket.number.x}}][{{operator.name|colleague}}]"))
                .isEqualTo("[][][][colleague]");
        assertThat(text("{{contact.company.name| your company }}!")).isEqualTo("your company!");
        Map<String, Object> nulls = new HashMap<>();
        nulls.put("a", null);
        assertThat(Template.of("<{{a}}>").text(nulls, reader)).isEqualTo("<>");
    }

    @Test
    @Feature("E34")
    void aPartWithoutItsValueIsLeftOut() {
        String template = "Thanks.{{#sla.due}} We answer by {{sla.due}}.{{/sla.due}}{{^sla.due}} Soon.{{/sla.due}}";
        assertThat(text(template)).isEqualTo("Thanks. Soon.");
        assertThat(Template.of(template).text(Map.of("sla.due", "noon"), reader))
                .isEqualTo("Thanks. We answer by noon.");
    }

    @Test
    @Feature({"E39", "A35"})
    void aValueStaysAValueWhereverItIsPut() {
        assertThat(fill("<p>{{contact.name}}</p>", Escape.HTML)).isEqualTo("<p>&lt;b&gt;Ann&lt;/b&gt; O&#39;Neil</p>");
        assertThat(fill("{\"s\":\"{{ticket.subject}}\"}", Escape.JSON)).isEqualTo("{\"s\":\"Printer\\nis <on fire>\"}");
        assertThat(fill("/find?q={{ticket.subject}}", Escape.URL)).isEqualTo("/find?q=Printer%0Ais%20%3Con%20fire%3E");
        assertThat(Template.of("Re: {{ticket.subject}}").line(facts, reader)).isEqualTo("Re: Printer is <on fire>");
        assertThat(Template.of("{{a}}").text(Map.of("a", "{{b}}", "b", "secret"), reader))
                .isEqualTo("{{b}}");
    }

    @ParameterizedTest
    @CsvSource({"en,Monday 09:00", "ru,понедельник 09:00", "pl,poniedziałek 09:00"})
    @Feature("A09")
    void aMomentOfTheComingWeekIsToldByItsDayInTheSchedulesZone(String language, String expected) {
        assertThat(Template.of("{{schedule.nextOpen}}").text(facts, reader(language)))
                .isEqualTo(expected);
    }

    @Test
    void aFarMomentIsToldByItsDate() {
        assertThat(Template.of("{{at}}").text(Map.of("at", Instant.parse("2027-01-11T06:00:00Z")), reader))
                .isEqualTo("January 11, 2027, 09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{", "{{}}", "a {{b", "{{#a}}x", "{{/a}}", "{{1+1}}", "${x}", "{{a.b()}}", "{{#a}}x{{/b}}"})
    void whatIsNoVariableStaysAsWritten(String source) {
        assertThat(text(source)).isEqualTo(source);
    }

    private String text(String source) {
        return Template.of(source).text(facts, reader);
    }

    private String fill(String source, Escape escape) {
        return Template.of(source).fill(facts, reader, escape);
    }

    private static Reader reader(String language) {
        return new Reader(Locale.forLanguageTag(language), ZoneId.of("Europe/Moscow"), NOW);
    }
}
