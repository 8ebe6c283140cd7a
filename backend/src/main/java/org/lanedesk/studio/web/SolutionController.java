package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.ReleaseLog;
import org.lanedesk.studio.Solution;
import org.lanedesk.studio.SolutionPreview;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole solution as one file. */
@RestController
@RequestMapping("/api/v1/solution")
@Access(Right.PUBLISH)
class SolutionController {
    private final Solution solution;
    private final CurrentUser user;

    SolutionController(Solution solution, CurrentUser user) {
        this.solution = solution;
        this.user = user;
    }

    @GetMapping(produces = "application/zip")
    @Access({Right.DESIGN, Right.PUBLISH})
    @Operation(summary = "Models, cases, blocks and settings as a zip; the same content gives the same bytes")
    ResponseEntity<byte[]> pack() {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"solution.zip\"")
                .body(solution.pack());
    }

    @PostMapping(
            path = "/preview",
            consumes = {"application/zip", "application/octet-stream"})
    @Operation(summary = "What bringing this zip into force would change; nothing is changed")
    SolutionPreview preview(@RequestBody byte[] zip) {
        return solution.preview(zip);
    }

    @PostMapping(consumes = {"application/zip", "application/octet-stream"})
    @Operation(summary = "Bring a zip into force: what differs, all of it or nothing")
    Map<String, List<ReleaseLog.Brought>> unpack(@RequestBody byte[] zip) {
        return Map.of("versions", solution.unpack(zip, user.get()));
    }
}
