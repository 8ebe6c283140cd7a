package org.lanedesk.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.lanedesk.shared.register.BodyOf;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to an operation the problems it can answer with, the header of repeatable calls and the shape of map bodies. */
@Component
class OperationProblems {
    private static final Map<Integer, String> WORDS = Map.of(
            400, "The request cannot be read",
            401, "Not signed in",
            403, "Not allowed",
            404, "Does not exist, or may not be seen",
            409, "Not possible now, or changed by somebody else meanwhile; then both values are named",
            422, "Fields need attention; they are named",
            428, "If-Match is missing",
            429, "Too many tries");

    void add(Operation operation, HandlerMethod method, boolean signedIn) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        RequestMethod verb = mapping == null || mapping.method().length == 0 ? RequestMethod.GET : mapping.method()[0];
        ApiResponses answers = operation.getResponses();
        if (signedIn) {
            problem(answers, 401);
            problem(answers, 403);
        }
        boolean ofOne = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "path".equals(p.getIn()));
        if (ofOne) {
            problem(answers, 404);
        }
        if (operation.getRequestBody() != null) {
            problem(answers, 400);
            problem(answers, 422);
        }
        if (verb == RequestMethod.PATCH) {
            problem(answers, 409);
            problem(answers, 428);
        } else if (verb == RequestMethod.POST) {
            problem(answers, 409);
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Idempotency-Key")
                    .description("a repetition with the same key and body gets the first answer")
                    .schema(new StringSchema().maxLength(200)));
        }
        if (method.getMethod().getName().equals("login")) {
            problem(answers, 401);
            problem(answers, 429);
        }
        body(operation, method);
        operation.setResponses(sorted(answers));
    }

    private static void problem(ApiResponses answers, int status) {
        answers.addApiResponse(
                String.valueOf(status),
                new ApiResponse()
                        .description(WORDS.get(status))
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static void body(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            BodyOf shape = parameter.getParameterAnnotation(BodyOf.class);
            if (shape != null
                    && parameter.hasParameterAnnotation(RequestBody.class)
                    && operation.getRequestBody() != null
                    && operation.getRequestBody().getContent() != null) {
                operation
                        .getRequestBody()
                        .getContent()
                        .values()
                        .forEach(media -> media.setSchema(
                                new Schema<>().$ref("#/components/schemas/" + SchemaNames.of(shape.value()))));
            }
        }
    }

    private static ApiResponses sorted(ApiResponses answers) {
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(answers).forEach(sorted::addApiResponse);
        return sorted;
    }
}
