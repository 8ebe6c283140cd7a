package org.lanedesk.engine.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.OutsideTasks;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.databind.JsonNode;

/**
 * What stock external-task clients call (Camunda 7.24 REST reference, "External Task"), with an API token of scope
 * WORKER. Nothing else of that API exists.
 */
@Hidden
@RestController
@RequestMapping("/engine-rest/external-task")
@Access(Right.WORKER)
class OutsideTaskController {
    private final OutsideTasks tasks;
    private final LongPolls polls;

    OutsideTaskController(OutsideTasks tasks, LongPolls polls) {
        this.tasks = tasks;
        this.polls = polls;
    }

    @PostMapping("/fetchAndLock")
    DeferredResult<List<Map<String, Object>>> fetch(@RequestBody JsonNode body) {
        List<OutsideTasks.Topic> topics = body.path("topics")
                .valueStream()
                .map(OutsideTaskController::topic)
                .toList();
        return polls.fetch(
                new LongPolls.Wish(
                        worker(body),
                        body.path("maxTasks").asInt(1),
                        body.path("usePriority").asBoolean(false),
                        topics),
                Duration.ofMillis(body.path("asyncResponseTimeout").asLong(0)));
    }

    private static OutsideTasks.Topic topic(JsonNode topic) {
        List<String> variables = topic.path("variables").isArray()
                ? topic.path("variables").valueStream().map(JsonNode::asString).toList()
                : null;
        return new OutsideTasks.Topic(
                required(topic, "topicName"),
                Duration.ofMillis(number(topic, "lockDuration")),
                variables,
                topic.path("localVariables").asBoolean(false),
                text(topic, "businessKey"),
                text(topic, "processDefinitionKey"));
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody JsonNode body) {
        tasks.complete(
                id, worker(body), FlatValues.in(body.path("variables")), FlatValues.in(body.path("localVariables")));
    }

    @PostMapping("/{id}/failure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void failure(@PathVariable String id, @RequestBody JsonNode body) {
        tasks.fail(
                id,
                worker(body),
                body.path("errorMessage").asString(""),
                text(body, "errorDetails"),
                Math.max(0, body.path("retries").asInt(0)),
                Duration.ofMillis(Math.max(0, body.path("retryTimeout").asLong(0))),
                FlatValues.in(body.path("variables")),
                FlatValues.in(body.path("localVariables")));
    }

    @PostMapping("/{id}/bpmnError")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bpmnError(@PathVariable String id, @RequestBody JsonNode body) {
        tasks.bpmnError(
                id,
                worker(body),
                required(body, "errorCode"),
                text(body, "errorMessage"),
                FlatValues.in(body.path("variables")));
    }

    @PostMapping("/{id}/extendLock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable String id, @RequestBody JsonNode body) {
        tasks.extend(id, worker(body), Duration.ofMillis(number(body, "newDuration")));
    }

    @PostMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@PathVariable String id, @RequestBody JsonNode body) {
        tasks.lock(id, worker(body), Duration.ofMillis(number(body, "lockDuration")));
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String id) {
        tasks.unlock(id);
    }

    private static String worker(JsonNode body) {
        return required(body, "workerId");
    }

    private static String required(JsonNode body, String name) {
        String text = body.path(name).asString("");
        if (text.isBlank()) {
            throw new FlatValues.Refused(name + " is missing");
        }
        return text;
    }

    private static long number(JsonNode body, String name) {
        long number = body.path(name).asLong(0);
        if (number <= 0) {
            throw new FlatValues.Refused(name + " must be a number of milliseconds above 0");
        }
        return number;
    }

    private static @Nullable String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }
}
