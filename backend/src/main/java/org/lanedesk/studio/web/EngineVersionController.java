package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The version that the Modeler asks for before it deploys, so that it checks drawings by the right rules (S21). */
@Hidden
@RestController
@RequestMapping("/engine-rest/version")
@Access(Right.PUBLISH)
class EngineVersionController {
    /** of the engine whose drawings are accepted */
    private static final String VERSION = "7.24.0";

    @GetMapping
    Map<String, String> version() {
        return Map.of("version", VERSION);
    }
}
