package org.lanedesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.RenameTag;
import org.lanedesk.ticket.TagList;
import org.lanedesk.ticket.Tags;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tags: which are offered, new names for all tickets at once, closed lists (D26). */
@RestController
@RequestMapping("/api/v1/tags")
class TagController {
    private static final int MOST = 500;
    private final TagList tags;
    private final RenameTag rename;
    private final CurrentUser user;
    private final UnitOfWork work;
    private final ApplicationEventPublisher events;

    TagController(TagList tags, RenameTag rename, CurrentUser user, UnitOfWork work, ApplicationEventPublisher events) {
        this.tags = tags;
        this.rename = rename;
        this.user = user;
        this.work = work;
        this.events = events;
    }

    /** @param group the part before the colon; missing when there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TagJson(String tag, @Nullable String group) {
        static TagJson of(String tag) {
            return new TagJson(tag, TagList.group(tag).isEmpty() ? null : TagList.group(tag));
        }
    }

    record NewTag(@Nullable String tag) {}

    record NewName(@Nullable String from, @Nullable String to) {}

    record Renamed(int tickets, boolean merged) {}

    /** @param closedGroups groups to which only an administrator adds tags; "" = tags without a group */
    record TagSettings(@Nullable List<String> closedGroups) {}

    @GetMapping
    @Access({Right.DESK, Right.RULES_READ})
    @Operation(summary = "The tags that are offered")
    Page<TagJson> list(
            @RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "100") int size) {
        return Page.all(tags.offered(q, Math.min(Math.max(size, 1), MOST)).stream()
                .map(TagJson::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access({Right.SUPERVISE, Right.SETTINGS_EDIT})
    @Operation(summary = "Add a tag to those offered, also to a closed list")
    TagJson add(@RequestBody NewTag body) {
        String tag = one("tag", body.tag());
        work.run(() -> {
            tags.add(List.of(tag));
            events.publishEvent(Audited.of("tag.added", "tag " + tag));
        });
        return TagJson.of(tag);
    }

    @DeleteMapping("/{tag}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access({Right.SUPERVISE, Right.SETTINGS_EDIT})
    @Operation(summary = "Offer a tag no more; tickets keep it")
    void delete(@PathVariable String tag) {
        String key = one("tag", tag);
        work.run(() -> {
            if (!tags.archive(key)) {
                throw Problem.notFound("tag", key);
            }
            events.publishEvent(Audited.of("tag.deleted", "tag " + key));
        });
    }

    @PostMapping("/rename")
    @Access({Right.SUPERVISE, Right.SETTINGS_EDIT})
    @Operation(summary = "Give a tag another name on all tickets; an existing name merges the two")
    Renamed rename(@RequestBody NewName body) {
        String from = one("from", body.from());
        String to = one("to", body.to());
        return work.get(() -> {
            boolean merged = tags.offered(to, MOST).contains(to);
            return new Renamed(rename.everywhere(from, to, user.get()), merged);
        });
    }

    @GetMapping("/settings")
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "Which lists of tags are closed")
    TagSettings settings() {
        return new TagSettings(List.copyOf(new TreeSet<>(tags.closedGroups())));
    }

    @PutMapping("/settings")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Close or open lists of tags")
    TagSettings close(@RequestBody TagSettings body) {
        List<String> groups = body.closedGroups() == null ? List.of() : body.closedGroups();
        work.run(() -> {
            Map<String, Object> before = Map.of("closedGroups", settings().closedGroups());
            tags.close(groups.stream()
                    .map(g -> g.strip().toLowerCase(java.util.Locale.ROOT))
                    .toList());
            events.publishEvent(Audited.of("tags.closed", "tags", before, Map.of("closedGroups", groups)));
        });
        return settings();
    }

    private static String one(String field, @Nullable String given) {
        List<Problem.FieldError> wrong = given == null ? List.of() : Tags.wrong(List.of(given));
        if (!wrong.isEmpty()) {
            throw Problem.invalid(List.of(new Problem.FieldError(
                    field, wrong.get(0).code(), wrong.get(0).args())));
        }
        List<String> read = given == null ? List.of() : Tags.of(List.of(given));
        if (read.isEmpty()) {
            throw Problem.invalid(field, "field.required");
        }
        return read.get(0);
    }
}
