package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.FourEyes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How releases are made here. */
@RestController
@RequestMapping("/api/v1/release-settings")
class ReleaseSettingController {
    private final FourEyes eyes;

    ReleaseSettingController(FourEyes eyes) {
        this.eyes = eyes;
    }

    /** @param fourEyes nobody publishes what he wrote himself */
    record Setting(@Nullable Boolean fourEyes) {}

    @GetMapping
    @Access({Right.DESIGN, Right.PUBLISH, Right.RULES_READ, Right.ADMIN})
    @Operation(summary = "Whether a second person must look at everything before it goes live")
    Setting get() {
        return new Setting(eyes.on());
    }

    @PutMapping
    @Access(Right.ADMIN)
    @Operation(summary = "Switch four eyes on or off")
    Setting put(@RequestBody Setting wanted) {
        if (wanted.fourEyes() == null) {
            throw Problem.invalid("fourEyes", "field.required");
        }
        eyes.set(wanted.fourEyes());
        return get();
    }
}
