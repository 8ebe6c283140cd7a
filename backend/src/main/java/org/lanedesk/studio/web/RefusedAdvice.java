package org.lanedesk.studio.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.lanedesk.studio.Finding;
import org.lanedesk.studio.Refused;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Models that cannot be published are 422 with one error for each problem, as the check shows them. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedAdvice {
    private final MessageSource texts;

    RefusedAdvice(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, Locale locale) {
        ProblemDetail answer = ProblemDetail.forStatus(422);
        answer.setType(URI.create("urn:lanedesk:problem:modelRefused"));
        answer.setTitle(texts.getMessage("title.422", null, "", locale));
        answer.setDetail(texts.getMessage("invalid", null, "", locale));
        List<Finding> errors = refused.findings();
        answer.setProperty("errors", errors);
        return ResponseEntity.status(422).body(answer);
    }
}
