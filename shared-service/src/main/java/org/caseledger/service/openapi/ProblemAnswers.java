package org.caseledger.service.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.caseledger.service.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Each status with which an operation is refused, as a problem. */
final class ProblemAnswers implements OperationCustomizer, OpenApiCustomizer {
    private static final String PROBLEM = "Problem";
    private static final Set<HttpStatus> LATER = Set.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

    private final ObjectProvider<RefusedStatuses> refused;

    ProblemAnswers(ObjectProvider<RefusedStatuses> refused) {
        this.refused = refused;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        refused.orderedStream()
                .forEach(statuses -> statuses.of(handler).forEach((status, why) -> add(operation, status, why)));
        return operation;
    }

    /** Headers that were described before are carried by the problem, too. */
    private static void add(Operation operation, HttpStatus status, String why) {
        String code = Integer.toString(status.value());
        ApiResponse answer = answer(status, why);
        ApiResponse before = operation.getResponses().put(code, answer);
        if (before != null && before.getHeaders() != null) {
            before.getHeaders().forEach(answer::addHeaderObject);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true))
                .referencedSchemas
                .forEach(api.getComponents()::addSchemas);
    }

    private static ApiResponse answer(HttpStatus status, String why) {
        ApiResponse answer = new ApiResponse()
                .description(why)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(Types.reference(PROBLEM))))
                .addHeaderObject(
                        HttpHeaders.CONTENT_LANGUAGE,
                        new Header()
                                .description("Of `title` and `detail`")
                                .required(true)
                                .schema(AcceptLanguage.languages()));
        if (LATER.contains(status)) {
            answer.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description("Seconds to wait").schema(Types.count()));
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.addHeaderObject(
                    HttpHeaders.WWW_AUTHENTICATE,
                    new Header().required(true).schema(Types.text()._enum(List.of("Bearer"))));
        }
        return answer;
    }
}
