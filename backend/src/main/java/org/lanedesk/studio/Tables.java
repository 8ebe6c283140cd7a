package org.lanedesk.studio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelFiles;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.routing.RuleColumn;
import org.lanedesk.routing.RuleColumns;
import org.lanedesk.routing.RuleHits;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.studio.table.RowEdit;
import org.lanedesk.studio.table.TableEdit;
import org.lanedesk.studio.table.TableFile;
import org.springframework.stereotype.Component;

/** Rule tables for the people who edit them: as rows and as DMN, in force and as drafts. */
@Component
public class Tables {
    private final Models models;
    private final ModelFiles files;
    private final ModelDrafts drafts;
    private final ReleaseLog log;
    private final ModelReview review;
    private final TableViews views;
    private final TableNames names;
    private final RuleColumns columns;
    private final RuleHits hits;

    Tables(
            Models models,
            ModelFiles files,
            ModelDrafts drafts,
            ReleaseLog log,
            ModelReview review,
            TableViews views,
            TableNames names,
            RuleColumns columns,
            RuleHits hits) {
        this.models = models;
        this.files = files;
        this.drafts = drafts;
        this.log = log;
        this.review = review;
        this.views = views;
        this.names = names;
        this.columns = columns;
        this.hits = hits;
    }

    /** One line of the list of tables; {@code hits30} counts decisions in which a row took effect. */
    public record Listed(
            String key,
            LocalizedText name,
            int version,
            @Nullable Instant publishedAt,
            String author,
            boolean hasDraft,
            int rows,
            int hits30) {}

    public List<Listed> list() {
        Map<String, Integer> fired = hits.ofTables();
        Map<String, Draft> open = new HashMap<>();
        drafts.all().stream().filter(d -> d.kind().equals(Model.TABLE)).forEach(d -> open.put(d.key(), d));
        List<Listed> all = new ArrayList<>();
        for (ModelFiles.Entry entry : files.inForce()) {
            if (entry.kind().equals(Model.TABLE)) {
                Optional<TableFile> file = file(models.live(entry.kind(), entry.key()));
                boolean draft = open.remove(entry.key()) != null;
                file.ifPresent(f -> all.add(new Listed(
                        f.key(),
                        names.of(f.key(), f.name()),
                        entry.version(),
                        entry.at(),
                        author(entry),
                        draft,
                        f.rows().size(),
                        fired.getOrDefault(f.key(), 0))));
            }
        }
        open.values()
                .forEach(d ->
                        all.add(new Listed(d.key(), names.of(d.key(), d.key()), 0, null, d.authorName(), true, 0, 0)));
        return all;
    }

    private String author(ModelFiles.Entry entry) {
        return entry.release() == null
                ? "Lanedesk"
                : log.find(entry.release()).map(ReleaseLog.Entry::author).orElse("Lanedesk");
    }

    private static Optional<TableFile> file(Model model) {
        try {
            return Optional.of(TableFile.read(model.content(), model.key()));
        } catch (IllegalArgumentException noTable) {
            return Optional.empty();
        }
    }

    public TableView live(String key) {
        Model live = models.live(Model.TABLE, key);
        return views.of(live, live.version(), null, List.of(), hits.ofRows(key));
    }

    public TableView version(String key, int version) {
        Model model = models.version(Model.TABLE, key, version);
        return views.of(model, models.live(Model.TABLE, key).version(), null, List.of(), Map.of());
    }

    /** @return the draft with its problems; what is in force when there is none */
    public TableView draft(String key) {
        return view(models.work(Model.TABLE, key), drafts.find(Model.TABLE, key).orElse(null), hits.ofRows(key));
    }

    private TableView view(Model model, @Nullable Draft draft, Map<String, Integer> fired) {
        int version = files.inForce(Model.TABLE, model.key())
                .map(ModelFiles.Entry::version)
                .orElse(0);
        return views.of(model, version, draft, review.of(List.of(model)), fired);
    }

    /**
     * Keeps rows as a draft, whatever their problems.
     *
     * @throws Problem 409, 428 as {@link ModelDrafts#save}
     */
    public TableView saveRows(String key, @Nullable String ifMatch, List<RowEdit> rows, Actor actor) {
        Model work = models.work(Model.TABLE, key);
        return saveXml(key, ifMatch, TableEdit.write(work.content(), key, rows, known()), actor);
    }

    /** @throws Problem 422 when it is no XML with this table; the draft before it stays */
    public TableView saveXml(String key, @Nullable String ifMatch, String xml, Actor actor) {
        Model work = models.work(Model.TABLE, key);
        try {
            TableFile.read(xml, key);
        } catch (Xml.Broken e) {
            boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw Problem.invalid("xml", doctype ? "gate.doctype" : "gate.xml", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("xml", "studio.noSuchTable", key);
        }
        Draft draft = drafts.save(Model.TABLE, key, ifMatch, work.path(), xml, work.version(), actor);
        return view(work.with(xml), draft, Map.of());
    }

    /** Begins a table of one's own. */
    public TableView begin(String key, String name, Actor actor) {
        boolean taken = files.inForce(Model.TABLE, key).isPresent()
                || drafts.find(Model.TABLE, key).isPresent();
        if (taken) {
            throw Problem.of(409, "studio.keyTaken", key);
        }
        String xml = NewTable.xml(key, name);
        Draft draft = drafts.save(Model.TABLE, key, "0", models.freePath(Model.TABLE, key), xml, 0, actor);
        return view(new Model(Model.TABLE, key, draft.path(), 0, xml), draft, Map.of());
    }

    /** What a fact or action looks like when it gets a column. */
    private Map<String, TableFile.Column> known() {
        Map<String, TableFile.Column> known = new HashMap<>();
        for (List<RuleColumn> all : List.of(columns.actions(), columns.facts())) {
            all.forEach(c -> known.put(
                    c.name(), new TableFile.Column("", c.name(), c.label().in(java.util.Locale.ENGLISH), type(c))));
        }
        return known;
    }

    private static String type(RuleColumn column) {
        return switch (column.type()) {
            case "boolean" -> "boolean";
            case "number" -> "double";
            default -> "string";
        };
    }
}
