package org.lanedesk.ticket.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.register.BodyOf;
import org.lanedesk.shared.register.Edits;
import org.lanedesk.ticket.View;
import org.lanedesk.ticket.ViewCheck;
import org.lanedesk.ticket.Views;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Views: lists of tickets that people define for themselves, for groups, or for all (D33). */
@RestController
@RequestMapping("/api/v1/views")
@Access(Right.DESK)
class ViewController {
    private final Views views;
    private final ViewEdits read;
    private final ViewCheck check;
    private final Edits edits;
    private final ListFieldsJson fields;
    private final CurrentUser user;
    private final UnitOfWork work;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;

    ViewController(
            Views views,
            ViewEdits read,
            ViewCheck check,
            Edits edits,
            ListFieldsJson fields,
            CurrentUser user,
            UnitOfWork work,
            ApplicationEventPublisher events,
            MessageSource texts) {
        this.views = views;
        this.read = read;
        this.check = check;
        this.edits = edits;
        this.fields = fields;
        this.user = user;
        this.work = work;
        this.events = events;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "The views I may use, in the order to show")
    Page<ViewJson> list() {
        Actor actor = user.get();
        return Page.all(views.of(actor).stream().map(view -> json(view, actor)).toList());
    }

    @GetMapping("/fields")
    @Operation(summary = "What views can filter, sort and show")
    Page<ListFieldsJson.FieldJson> fields() {
        return Page.all(fields.of(user.get()));
    }

    @GetMapping("/{key}")
    @Operation(summary = "Read one view")
    ResponseEntity<ViewJson> get(@PathVariable String key) {
        return answer(find(key));
    }

    @PostMapping
    @Operation(summary = "Define a view; one for others needs the right to settings")
    ResponseEntity<ViewJson> create(@RequestBody @BodyOf(ViewJson.class) Map<String, Object> body) {
        View view = read.fresh(body, user.get());
        work.run(() -> {
            views.add(view);
            tell("view.created", view, Map.of(), body);
        });
        ViewJson json = json(find(view.key()), user.get());
        return ResponseEntity.created(URI.create("/api/v1/views/" + view.key()))
                .eTag("\"" + json.version() + "\"")
                .body(json);
    }

    @PatchMapping("/{key}")
    @Operation(summary = "Change a view; If-Match names the base version")
    ResponseEntity<ViewJson> edit(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(ViewJson.class) Map<String, Object> patch) {
        if (patch.containsKey("key")) {
            throw Problem.invalid("key", "field.fixed");
        }
        mine(find(key));
        work.run(() -> {
            View old = views.lock(key);
            int base = Edits.base(ifMatch, old.version());
            View changed = read.changed(old, patch, user.get());
            edits.check("view", key, base, old.version(), patch, values(old));
            views.write(changed);
            edits.note("view", key, old.version() + 1, patch.keySet());
            Map<String, Object> before = values(old);
            before.keySet().retainAll(patch.keySet());
            tell("view.changed", changed, before, patch);
        });
        return answer(find(key));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a view")
    void delete(@PathVariable String key) {
        View view = find(key);
        mine(view);
        work.run(() -> {
            views.remove(key);
            tell("view.deleted", view, values(view), Map.of());
        });
    }

    private View find(String key) {
        return views.find(key, user.get()).orElseThrow(() -> Problem.notFound("view", key));
    }

    private void mine(View view) {
        if (!views.mayEdit(user.get(), view)) {
            throw Problem.of(403, "auth.forbidden");
        }
    }

    private void tell(String action, View view, Map<String, Object> before, Map<String, Object> after) {
        if (!view.audience().equals("personal")) {
            events.publishEvent(Audited.of(action, "view " + view.key(), before, after));
        }
    }

    private static Map<String, Object> values(View view) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", view.name().values());
        values.put("filter", view.filter());
        values.put("sort", view.sort());
        values.put("columns", view.columns());
        values.put("audience", view.audience());
        values.put("groups", view.groups());
        values.put("position", view.position());
        return values;
    }

    private ResponseEntity<ViewJson> answer(View view) {
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(json(view, user.get()));
    }

    private ViewJson json(View view, Actor actor) {
        List<ViewJson.Wrong> wrong = check.problems(view, actor).stream()
                .map(e -> new ViewJson.Wrong(
                        e.field(),
                        String.valueOf(
                                texts.getMessage(e.code(), e.args(), e.code(), LocaleContextHolder.getLocale()))))
                .toList();
        return ViewJson.of(view, view.owner().equals(actor.id()), views.mayEdit(actor, view), wrong);
    }
}
