package org.lanedesk.engine.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lanedesk.engine.ModelProblem;
import org.lanedesk.engine.ModelRefused;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A refused model is 422 with one error for each problem: file, element, code and the words. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelRefusedAdvice {
    private final MessageSource texts;

    ModelRefusedAdvice(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ModelRefused refused, Locale locale) {
        ProblemDetail answer = ProblemDetail.forStatus(422);
        answer.setType(URI.create("urn:lanedesk:problem:modelRefused"));
        answer.setTitle(texts.getMessage("title.422", null, "", locale));
        answer.setDetail(texts.getMessage("invalid", null, "", locale));
        List<Map<String, String>> errors =
                refused.problems().stream().map(p -> error(p, locale)).toList();
        answer.setProperty("errors", errors);
        return ResponseEntity.status(422).body(answer);
    }

    private static Map<String, String> error(ModelProblem problem, Locale locale) {
        Map<String, String> error = new LinkedHashMap<>();
        String element = problem.element() == null ? "" : problem.element();
        error.put("field", problem.file() + (element.isEmpty() ? "" : "#" + element));
        error.put("file", problem.file());
        error.put("element", element);
        error.put("code", problem.code());
        error.put("message", problem.text().in(locale));
        return error;
    }
}
