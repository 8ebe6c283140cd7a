package org.lanedesk.knowledge.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanedesk.knowledge.Article;
import org.lanedesk.knowledge.Articles;
import org.lanedesk.knowledge.Articles.Reader;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Articles for readers; public ones are open to everybody. */
@RestController
@RequestMapping("/api/v1/articles")
@Access(open = true)
class ArticleController {
    private static final int MOST = 20;
    private final Articles articles;
    private final CurrentUser user;

    ArticleController(Articles articles, CurrentUser user) {
        this.articles = articles;
        this.user = user;
    }

    /** @param minutes how long it takes to read */
    record Listed(String key, String title, String snippet, int minutes, int helped) {}

    record Whole(String key, String title, String body, int minutes, int helped) {}

    /** @param typed what the reader was about to ask; helps to see which answers are missing */
    record Helped(@Nullable String typed) {}

    @GetMapping
    @Operation(summary = "Find articles; without a question those that helped most")
    Page<Listed> find(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "6") int size, Locale locale) {
        return Page.all(articles.find(q, reader(), Math.max(1, Math.min(size, MOST))).stream()
                .map(a -> listed(a, locale))
                .toList());
    }

    @GetMapping("/{key}")
    @Operation(summary = "Read an article")
    Whole read(@PathVariable String key, Locale locale) {
        Article a = one(key);
        String body = a.body().in(locale);
        return new Whole(a.key(), a.title().in(locale), body, minutes(body), a.helped());
    }

    @PostMapping("/{key}/helped")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "This helped: no ticket is needed, and it is counted")
    void helped(@PathVariable String key, @RequestBody(required = false) @Nullable Helped body) {
        articles.helped(one(key).key(), body == null ? null : body.typed());
    }

    private Article one(String key) {
        return articles.find(key, reader()).orElseThrow(() -> Problem.notFound("article", key));
    }

    private Reader reader() {
        return user.optional()
                .map(a -> a.may(Right.DESK) ? Reader.AGENT : Reader.EMPLOYEE)
                .orElse(Reader.GUEST);
    }

    private static Listed listed(Article a, Locale locale) {
        String body = a.body().in(locale);
        String line = body.strip().replaceAll("\\s+", " ");
        return new Listed(
                a.key(),
                a.title().in(locale),
                line.length() > 140 ? line.substring(0, 140) + "…" : line,
                minutes(body),
                a.helped());
    }

    private static int minutes(String body) {
        return Math.max(1, body.split("\\s+").length / 180);
    }
}
