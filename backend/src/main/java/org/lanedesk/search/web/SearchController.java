package org.lanedesk.search.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.lanedesk.search.Hit;
import org.lanedesk.search.Search;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Full-text search over what the caller may see (H07). */
@RestController
@RequestMapping("/api/v1/search")
class SearchController {
    private final Search search;
    private final CurrentUser user;

    SearchController(Search search, CurrentUser user) {
        this.search = search;
        this.user = user;
    }

    @GetMapping
    @Access({Right.DESK, Right.PORTAL})
    @Operation(
            summary = "Find tickets by words, best first",
            description = "All words in any form, the last one may be unfinished; \"as written\", -without, tag:name,"
                    + " #number. snippet and subjectMarked are escaped HTML with <mark>.")
    Page<Hit> find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int size) {
        return search.find(q, cursor, size, user.get());
    }
}
