package org.lanedesk.engine.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.OutsideTasks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/** Workers that wait for something to do: no thread is held, and one question for all of them looks whether there is. */
@Component
class LongPolls {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private final OutsideTasks tasks;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();

    LongPolls(OutsideTasks tasks) {
        this.tasks = tasks;
    }

    record Wish(String worker, int most, boolean byPriority, List<OutsideTasks.Topic> topics) {}

    private record Pending(Wish wish, DeferredResult<List<Map<String, Object>>> answer) {}

    /** Answers with tasks at once, or when there are some, or with none after the time. */
    DeferredResult<List<Map<String, Object>>> fetch(Wish wish, Duration time) {
        long millis = Math.min(time.toMillis(), LONGEST.toMillis());
        DeferredResult<List<Map<String, Object>>> answer = new DeferredResult<>(Math.max(millis, 1_000), List.of());
        List<Map<String, Object>> found = now(wish);
        if (!found.isEmpty() || millis <= 0 || wish.topics.isEmpty()) {
            answer.setResult(found);
            return answer;
        }
        Pending pending = new Pending(wish, answer);
        answer.onCompletion(() -> waiting.remove(pending));
        waiting.add(pending);
        return answer;
    }

    @Scheduled(fixedDelay = 300)
    void look() {
        if (waiting.isEmpty()) {
            return;
        }
        Set<String> topics = waiting.stream()
                .flatMap(p -> p.wish.topics.stream())
                .map(OutsideTasks.Topic::name)
                .collect(Collectors.toSet());
        if (tasks.anyFor(topics)) {
            waiting.stream().filter(p -> !p.answer.isSetOrExpired()).forEach(this::tryNow);
        }
    }

    private void tryNow(Pending pending) {
        List<Map<String, Object>> found = now(pending.wish);
        if (!found.isEmpty()) {
            pending.answer.setResult(found);
            waiting.remove(pending);
        }
    }

    private List<Map<String, Object>> now(Wish wish) {
        return tasks.fetch(wish.worker, wish.most, wish.byPriority, wish.topics).stream()
                .map(LongPolls::json)
                .toList();
    }

    private static Map<String, Object> json(LockedExternalTask task) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("activityId", task.getActivityId());
        json.put("activityInstanceId", task.getActivityInstanceId());
        json.put("errorMessage", task.getErrorMessage());
        json.put("errorDetails", task.getErrorDetails());
        json.put("executionId", task.getExecutionId());
        json.put("id", task.getId());
        json.put("lockExpirationTime", FlatValues.time(task.getLockExpirationTime()));
        json.put("createTime", FlatValues.time(task.getCreateTime()));
        json.put("processDefinitionId", task.getProcessDefinitionId());
        json.put("processDefinitionKey", task.getProcessDefinitionKey());
        json.put("processDefinitionVersionTag", task.getProcessDefinitionVersionTag());
        json.put("processInstanceId", task.getProcessInstanceId());
        json.put("retries", task.getRetries());
        json.put("suspended", false);
        json.put("workerId", task.getWorkerId());
        json.put("topicName", task.getTopicName());
        json.put("tenantId", null);
        json.put("priority", task.getPriority());
        json.put("businessKey", task.getBusinessKey());
        json.put("extensionProperties", Map.of());
        json.put("variables", FlatValues.out(task.getVariables()));
        return nonNull(json);
    }

    @SuppressWarnings("NullAway") // an absent value is null on the wire
    private static Map<String, Object> nonNull(Map<String, @Nullable Object> json) {
        return (Map<String, Object>) (Map<String, ?>) json;
    }
}
