package org.lanedesk.shared;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every refusal into a problem answer (RFC 9457) in the caller's language. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Resource PAGE = new ClassPathResource("META-INF/resources/index.html");
    /** Calls are counted by the minute (RFC 9110, 10.2.3). */
    private static final String RETRY_SECONDS = "60";

    private final MessageSource texts;
    private final String mostUpload;

    ProblemAdvice(MessageSource texts, @Value("${lanedesk.file.max-size:25MB}") String mostUpload) {
        this.texts = texts;
        this.mostUpload = mostUpload;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Problem problem) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail answer = detail(problem.status(), problem.code(), problem.args(), locale);
        if (!problem.errors().isEmpty()) {
            answer.setProperty(
                    "errors",
                    problem.errors().stream()
                            .map(e -> Map.of("field", e.field(), "message", text(e.code(), e.args(), locale)))
                            .toList());
        }
        for (Object arg : problem.args()) {
            if (arg instanceof ProblemData data) {
                data.properties().forEach(answer::setProperty);
            }
        }
        ResponseEntity.BodyBuilder built = ResponseEntity.status(problem.status());
        if (problem.status() == 429) {
            Object seconds = answer.getProperties() == null
                    ? null
                    : answer.getProperties().get(ProblemData.RETRY_AFTER);
            built.header(HttpHeaders.RETRY_AFTER, seconds == null ? RETRY_SECONDS : seconds.toString());
        }
        return built.body(answer);
    }

    /** An address whose parameters are no UTF-8. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException e) {
        return refuse(Problem.of(400, "address.unreadable"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException e) {
        return refuse(Problem.invalid(e.getName(), "field.type"));
    }

    /** What no database can keep: text such as a NUL, a moment thousands of years away. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notStored(DataAccessException e) {
        String state = e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : null;
        if ("22008".equals(state)) {
            return refuse(Problem.of(422, "date.far"));
        }
        return "22021".equals(state) || "22P05".equals(state) ? refuse(Problem.of(422, "text.control")) : unexpected(e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        LOG.error("Unexpected", e);
        return ResponseEntity.internalServerError()
                .body(detail(500, "unexpected", new Object[0], LocaleContextHolder.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Throwable cause = e.getCause();
        Problem problem = Problem.of(400, "json.broken");
        if (cause instanceof UnrecognizedPropertyException unknown) {
            problem = Problem.invalid(unknown.getPropertyName(), "field.unknown", unknown.getPropertyName());
        } else if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
            problem = Problem.invalid(path(json), "field.type");
        }
        return widen(refuse(problem));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail answer = detail(422, "invalid", new Object[0], locale);
        List<Map<String, String>> errors = new ArrayList<>();
        e.getFieldErrors()
                .forEach(f ->
                        errors.add(Map.of("field", f.getField(), "message", String.valueOf(f.getDefaultMessage()))));
        answer.setProperty("errors", errors);
        return ResponseEntity.status(422).body(answer);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(refuse(Problem.of(413, "file.requestTooLarge", mostUpload)));
    }

    /** Who opens an address in a browser is told by a page that nothing is there, not by what programs read. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE) || !PAGE.exists()) {
            return widen(refuse(Problem.of(404, "address.unknown")));
        }
        return ResponseEntity.status(404).contentType(MediaType.TEXT_HTML).body(PAGE);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(405)
                .headers(headers)
                .body(refuse(Problem.of(405, "address.method", e.getMethod())).getBody());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sent = e.getContentType() == null ? "-" : e.getContentType().toString();
        return widen(refuse(Problem.of(415, "address.sent", sent)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(refuse(Problem.of(406, "address.accepted")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(refuse(Problem.invalid(e.getParameterName(), "field.required")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(refuse(Problem.invalid(e.getRequestPartName(), "field.required")));
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(ref -> {
            if (ref.getPropertyName() == null) {
                path.append('[').append(ref.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(ref.getPropertyName());
            }
        });
        return path.toString();
    }

    private static ResponseEntity<Object> widen(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }

    private ProblemDetail detail(int status, String code, Object[] args, Locale locale) {
        ProblemDetail answer = ProblemDetail.forStatus(status);
        answer.setType(java.net.URI.create("urn:lanedesk:problem:" + code));
        answer.setTitle(text("title." + status, new Object[0], locale));
        answer.setDetail(text(code, code.equals("notFound") ? kindInWords(args, locale) : args, locale));
        return answer;
    }

    private Object[] kindInWords(Object[] args, Locale locale) {
        Object[] words = args.clone();
        words[0] = texts.getMessage("kind." + args[0], null, String.valueOf(args[0]), locale);
        return words;
    }

    private String text(String code, Object[] args, Locale locale) {
        String text = texts.getMessage(code, args, code, locale);
        return text == null ? code : text;
    }
}
