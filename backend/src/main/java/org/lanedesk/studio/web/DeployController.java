package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanedesk.engine.Releases;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.studio.Deployments;
import org.lanedesk.studio.Finding;
import org.lanedesk.studio.Refused;
import org.lanedesk.studio.ReleaseLog;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The one call by which a stock modeler deploys (Camunda 7.24 REST reference, "Create Deployment"); its answers have
 * that shape. Nothing else of that API exists.
 */
@Hidden
@RestController
@RequestMapping("/engine-rest/deployment")
@Access(Right.PUBLISH)
class DeployController {
    private final Deployments deployments;
    private final DeployedFiles files;
    private final CurrentUser user;
    private final DomainClock clock;

    DeployController(Deployments deployments, DeployedFiles files, CurrentUser user, DomainClock clock) {
        this.deployments = deployments;
        this.files = files;
        this.user = user;
        this.clock = clock;
    }

    /** The Modeler asks for it to see whether it may deploy here; what runs is told by the studio, not by this API. */
    @GetMapping
    List<Map<String, Object>> list() {
        return List.of();
    }

    @PostMapping(path = "/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> create(MultipartHttpServletRequest request) throws IOException {
        String name = parameter(request, "deployment-name", "deployment");
        if (name.length() > Releases.LONGEST_NAME) {
            throw Problem.invalid("deployment-name", "field.tooLong", Releases.LONGEST_NAME);
        }
        boolean changedOnly =
                parameter(request, "enable-duplicate-filtering", "false").equals("true")
                        || parameter(request, "deploy-changed-only", "false").equals("true");
        try {
            Map<String, String> sent = files.of(request);
            return ResponseEntity.ok(made(name, deployments.create(name, sent, changedOnly, user.get())));
        } catch (Refused refused) {
            return ResponseEntity.badRequest().body(refusal(refused));
        }
    }

    private static String parameter(MultipartHttpServletRequest request, String name, String otherwise) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private Map<String, Object> made(String name, List<ReleaseLog.Brought> models) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("links", List.of());
        answer.put("id", models.isEmpty() ? "unchanged" : models.get(0).deployment());
        answer.put("name", name);
        answer.put("source", "studio");
        answer.put("deploymentTime", clock.instant().toString().replace("Z", "+0000"));
        answer.put("deployedProcessDefinitions", definitions(models, "process"));
        answer.put("deployedDecisionDefinitions", definitions(models, "table"));
        return answer;
    }

    private static Map<String, Object> definitions(List<ReleaseLog.Brought> models, String kind) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        models.stream().filter(m -> m.kind().equals(kind)).forEach(m -> {
            String id = m.key() + ':' + m.version() + ':' + m.deployment();
            definitions.put(
                    id, Map.of("id", id, "key", m.key(), "version", m.version(), "deploymentId", m.deployment()));
        });
        return definitions;
    }

    private static Map<String, Object> refusal(Refused refused) {
        Map<String, List<Map<String, String>>> details = new LinkedHashMap<>();
        for (Finding finding : refused.findings()) {
            String file = finding.file() == null ? "" : finding.file();
            Map<String, String> error = new LinkedHashMap<>();
            error.put("message", finding.message());
            error.put("mainElementId", finding.element() == null ? "" : finding.element());
            error.put("code", finding.code());
            details.computeIfAbsent(file, f -> new ArrayList<>()).add(error);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", "ParseException");
        answer.put("message", refused.findings().stream().map(Finding::message).collect(Collectors.joining("\n")));
        Map<String, Object> files = new LinkedHashMap<>();
        details.forEach((file, errors) -> files.put(file, Map.of("errors", errors, "warnings", List.of())));
        answer.put("details", files);
        return answer;
    }
}
