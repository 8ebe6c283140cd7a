package org.lanedesk.access;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.lanedesk.shared.Access;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** The description of the API (OpenAPI): what the code cannot say by itself, added to every operation alike. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    /** extension that names the rights of which one is needed, or {@code open} */
    static final String ACCESS = "x-access";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Lanedesk")
                        .version("v1")
                        .description(
                                "Refusals are problems (RFC 9457). Lists come in pages with a cursor. A PATCH names its"
                                        + " base version by If-Match. A POST that creates takes an Idempotency-Key."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name(SignInFilter.COOKIE)
                                        .description(
                                                "set by POST /login; unsafe calls echo the cookie XSRF-TOKEN in the"
                                                        + " header X-XSRF-TOKEN"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas("Problem", problem()));
    }

    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example("urn:lanedesk:problem:invalid"))
                .addProperty("title", new StringSchema().example("Some fields need attention"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().example("Please check the fields named below."))
                .addProperty("instance", new StringSchema().example("/api/v1/groups"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema().example("name"))
                                        .addProperty(
                                                "message", new StringSchema().example("Please fill in this field."))));
    }

    @Bean
    GlobalOperationCustomizer everyOperation(OperationProblems problems) {
        return (operation, method) -> {
            Access rule = AccessInterceptor.rule(method);
            if (rule != null && rule.open()) {
                operation.addExtension(ACCESS, List.of("open"));
                operation.setSecurity(List.of());
            } else if (rule != null) {
                operation.addExtension(
                        ACCESS, Arrays.stream(rule.value()).map(Enum::name).toList());
                operation.setSecurity(List.of(
                        new SecurityRequirement().addList("session"), new SecurityRequirement().addList("token")));
            }
            if (operation.getSummary() == null) {
                operation.setSummary(words(method));
            }
            problems.add(operation, method, rule == null || !rule.open());
            return operation;
        };
    }

    /** readDraft of DraftController: "Read draft" */
    private static String words(HandlerMethod method) {
        String words =
                method.getMethod().getName().replaceAll("(\\p{Upper})", " $1").toLowerCase(java.util.Locale.ROOT);
        String place = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String what = place.replaceAll("(?<=\\p{Lower})(\\p{Upper})", " $1").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.contains(" ") ? "" : " " + what);
    }
}
