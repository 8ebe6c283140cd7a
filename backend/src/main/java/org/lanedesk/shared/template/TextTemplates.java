package org.lanedesk.shared.template;

import java.util.Map;
import java.util.Optional;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept texts (table text_template) by key, filled in for a reader in his language. */
@Component
public class TextTemplates {
    private final JdbcClient db;
    private final Jsonb json;
    private final SettingsMemory settings;

    TextTemplates(JdbcClient db, Jsonb json, SettingsMemory settings) {
        this.db = db;
        this.settings = settings;
        this.json = json;
    }

    private record Row(String subject, String body) {}

    /** @param html the same as the text, with values escaped; a body that begins with a tag is HTML of its own */
    public record Filled(String subject, String text, String html) {}

    public boolean exists(String key) {
        return row(key).isPresent();
    }

    /** @return empty when no such text is kept or it has no words */
    public Optional<Filled> fill(String key, Map<String, ?> facts, Reader reader) {
        return row(key).map(row -> filled(
                json.text(row.subject()).in(reader.locale()),
                json.text(row.body()).in(reader.locale()),
                facts,
                reader));
    }

    /** As {@link #fill}, for words that stand in a rule or a block. */
    public static Filled filled(String subject, String body, Map<String, ?> facts, Reader reader) {
        Template template = Template.of(body);
        boolean isHtml = body.stripLeading().startsWith("<");
        String text = template.text(facts, reader);
        return new Filled(
                Template.of(subject).line(facts, reader),
                isHtml
                        ? text.replaceAll("(?i)<br\\s*/?>|</p>", "\n")
                                .replaceAll("<[^>]*>", "")
                                .strip()
                        : text,
                isHtml ? template.fill(facts, reader, Escape.HTML) : Escape.html(text));
    }

    /** @return the text in one language, not filled in; empty when there is none */
    public Optional<LocalizedText> body(String key) {
        return row(key).map(row -> json.text(row.body()));
    }

    private Optional<Row> row(String key) {
        return settings.of(
                "text_template",
                key,
                () -> db.sql("select subject, body from text_template where key = ? and not archived")
                        .param(key)
                        .query(Row.class)
                        .optional());
    }
}
