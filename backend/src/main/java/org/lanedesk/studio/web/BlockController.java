package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.lint.BlockCatalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The palette. */
@RestController
@RequestMapping("/api/v1/blocks")
@Access({Right.DESIGN, Right.PUBLISH})
class BlockController {
    private final BlockCatalogue blocks;

    BlockController(BlockCatalogue blocks) {
        this.blocks = blocks;
    }

    @GetMapping
    @Operation(summary = "The blocks of the palette as element templates, with texts in three languages")
    Page<JsonNode> all() {
        return Page.all(blocks.all());
    }
}
