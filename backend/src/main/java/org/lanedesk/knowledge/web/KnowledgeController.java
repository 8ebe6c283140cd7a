package org.lanedesk.knowledge.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.knowledge.ArticleRegister;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.register.Asked;
import org.lanedesk.shared.register.BodyOf;
import org.lanedesk.shared.register.RegisterApi;
import org.lanedesk.shared.register.RegisterStore;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Writing articles; how they are found and read stands under {@code /articles}. */
@RestController
@RequestMapping("/api/v1/knowledge")
class KnowledgeController {
    private final RegisterApi<ArticleView> articles;

    KnowledgeController(RegisterStore store, JsonMapper mapper) {
        this.articles = new RegisterApi<>(store, mapper, ArticleRegister.of(), ArticleView.class);
    }

    /**
     * @param name the title
     * @param audience who reads it: public, employees or agents
     */
    record ArticleView(
            String key,
            Map<String, String> name,
            Map<String, String> body,
            String audience,
            boolean archived,
            int version) {}

    @GetMapping
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "List articles as they are written, all languages")
    Page<ArticleView> list(@ParameterObject Asked asked) {
        return articles.list(asked);
    }

    @GetMapping("/{id}")
    @Access({Right.DESK, Right.SETTINGS_READ})
    @Operation(summary = "Read one article as it is written")
    ResponseEntity<ArticleView> get(@PathVariable String id) {
        return articles.get(id);
    }

    @PostMapping
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Write an article")
    ResponseEntity<ArticleView> create(@RequestBody @BodyOf(ArticleView.class) Map<String, Object> body) {
        return articles.create(body);
    }

    @PatchMapping("/{id}")
    @Access(Right.SETTINGS_EDIT)
    @Operation(summary = "Change an article; If-Match names the base version")
    ResponseEntity<ArticleView> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(ArticleView.class) Map<String, Object> patch) {
        return articles.edit(id, ifMatch, patch);
    }
}
