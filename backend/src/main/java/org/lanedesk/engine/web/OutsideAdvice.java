package org.lanedesk.engine.web;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.lanedesk.shared.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals in the shape that client libraries of external tasks read. */
@RestControllerAdvice(assignableTypes = OutsideTaskController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutsideAdvice {
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> gone(NotFoundException e) {
        return answer(404, "RestException", e);
    }

    @ExceptionHandler({BadUserRequestException.class, NullValueException.class, FlatValues.Refused.class})
    ResponseEntity<Map<String, Object>> bad(RuntimeException e) {
        return answer(400, "InvalidRequestException", e);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> stopped(ProcessEngineException e) {
        return answer(500, "ProcessEngineException", e);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Problem e) {
        return answer(e.status() == 404 ? 500 : e.status(), "ProcessEngineException", e);
    }

    private static ResponseEntity<Map<String, Object>> answer(int status, String type, RuntimeException e) {
        return ResponseEntity.status(status)
                .body(Map.of("type", type, "message", String.valueOf(e.getMessage()), "code", 0));
    }
}
