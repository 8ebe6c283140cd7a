package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.FileText;
import org.lanedesk.studio.Model;
import org.lanedesk.studio.ModelDrafts;
import org.lanedesk.studio.TableView;
import org.lanedesk.studio.Tables;
import org.lanedesk.studio.table.RowEdit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rule tables as lists of rules and as DMN files. */
@RestController
@RequestMapping("/api/v1/tables")
@Access({Right.RULES_EDIT, Right.DESIGN})
class TableController {
    private final Tables tables;
    private final ModelDrafts drafts;
    private final CurrentUser user;

    TableController(Tables tables, ModelDrafts drafts, CurrentUser user) {
        this.tables = tables;
        this.drafts = drafts;
        this.user = user;
    }

    /** A row as the list sends it back; what the server alone knows is not read. */
    record RowBody(
            @Nullable String id,
            @Nullable String name,
            @Nullable Boolean enabled,
            @Nullable Map<String, String> when,
            @Nullable Map<String, Object> then,
            @Nullable Boolean locked,
            @Nullable Integer hits30) {
        RowEdit edit() {
            return new RowEdit(id, name, enabled, when, then);
        }
    }

    /** @param xml the whole file; then rows are not given */
    record DraftBody(@Nullable List<RowBody> rows, @Nullable String xml) {}

    record NewTable(@Nullable String key, @Nullable Map<String, String> name) {}

    @GetMapping
    @Access({Right.RULES_READ, Right.DESIGN})
    @Operation(summary = "All rule tables")
    Page<Tables.Listed> list() {
        return Page.all(tables.list());
    }

    @PostMapping
    @Access(Right.DESIGN)
    @Operation(summary = "Begin a table of one's own, as a draft")
    ResponseEntity<TableView> begin(@RequestBody NewTable wanted) {
        String key = wanted.key() == null ? "" : wanted.key();
        Map<String, String> name = wanted.name() == null ? Map.of() : wanted.name();
        TableView made = tables.begin(key, name.getOrDefault("en", key), user.get());
        return ResponseEntity.status(HttpStatus.CREATED).eTag(tag(made)).body(made);
    }

    @GetMapping("/{key}")
    @Access({Right.RULES_READ, Right.DESIGN})
    @Operation(summary = "A table as it is in force")
    ResponseEntity<TableView> live(@PathVariable String key) {
        return answer(tables.live(key));
    }

    @GetMapping("/{key}/draft")
    @Access({Right.RULES_READ, Right.DESIGN})
    @Operation(summary = "The draft with its problems; what is in force when there is none")
    ResponseEntity<TableView> draft(@PathVariable String key) {
        return answer(tables.draft(key));
    }

    @PutMapping("/{key}/draft")
    @Operation(summary = "Keep a draft, as rows or as DMN, also when it has problems; If-Match names the base revision")
    ResponseEntity<TableView> save(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DraftBody body) {
        if (body.xml() != null) {
            return answer(tables.saveXml(key, ifMatch, body.xml(), user.get()));
        }
        if (body.rows() == null) {
            throw Problem.invalid("rows", "field.required");
        }
        return answer(tables.saveRows(
                key, ifMatch, body.rows().stream().map(RowBody::edit).toList(), user.get()));
    }

    @PutMapping(
            path = "/{key}/draft",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "Keep a draft as DMN; If-Match names the base revision")
    ResponseEntity<TableView> saveFile(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody byte[] xml) {
        return answer(
                tables.saveXml(key, ifMatch, FileText.required(Model.TABLE, xml, "xml", key + ".dmn"), user.get()));
    }

    @DeleteMapping("/{key}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop the draft; what is in force stays")
    void drop(@PathVariable String key) {
        if (!drafts.drop(Model.TABLE, key)) {
            throw Problem.notFound("draft", key);
        }
    }

    private static ResponseEntity<TableView> answer(TableView view) {
        return ResponseEntity.ok().eTag(tag(view)).body(view);
    }

    private static String tag(TableView view) {
        return "\"" + view.revision() + "\"";
    }
}
