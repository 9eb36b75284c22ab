package org.caseledger.command.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.caseledger.service.openapi.Types;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** How the outcome of a command is told, see {@link CommandResponses}. What it made is named in a schema of its own, on top of {@link CommandResult}. */
final class CommandAnswers implements OperationCustomizer, OpenApiCustomizer {
    private static final String DONE = CommandResult.class.getSimpleName();

    private final SortedSet<String> made = new ConcurrentSkipListSet<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(Sends.class)) {
            Creates creates = handler.getMethodAnnotation(Creates.class);
            operation
                    .getResponses()
                    .addApiResponse("200", answer("Done, or done before: nothing else was stored", creates, false));
            if (creates != null) {
                operation.getResponses().addApiResponse("201", answer("Made", creates, true));
            }
        } else if (isAsItStands(handler)) {
            ApiResponse asItStands = answer("As it stands", null, false);
            asItStands.getHeaders().remove(CommandResponses.REPLAYED);
            operation.getResponses().addApiResponse("200", asItStands);
        }
        return operation;
    }

    /** A {@code Location} says again what the command answered that gave it. */
    static boolean isAsItStands(HandlerMethod handler) {
        return handler.hasMethodAnnotation(GetMapping.class)
                && ResolvableType.forMethodReturnType(handler.getMethod())
                                .getGeneric()
                                .resolve()
                        == CommandResult.class;
    }

    @Override
    public void customise(OpenAPI api) {
        Schema<?> done = Objects.requireNonNull(api.getComponents().getSchemas().get(DONE));
        done.setAdditionalProperties(null);
        done.getProperties().remove("made");
        made.forEach(name -> api.getComponents()
                .addSchemas(
                        schema(name),
                        new Schema<>()
                                .allOf(List.of(
                                        Types.reference(DONE), new ObjectSchema().addProperty(name, Types.text())))));
    }

    private ApiResponse answer(String description, @Nullable Creates creates, boolean isNew) {
        String name = creates == null ? "" : creates.value();
        if (!name.isEmpty()) {
            made.add(name);
        }
        ApiResponse answer = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                                new MediaType().schema(Types.reference(schema(name)))))
                .addHeaderObject(
                        HttpHeaders.ETAG,
                        always("Version of what the command was for, to be sent as `If-Match`", Types.text()))
                .addHeaderObject(
                        LedgerPosition.HEADER, always("Position of the newest event stored by it", Types.count()))
                .addHeaderObject(
                        CommandResponses.REPLAYED,
                        new Header()
                                .description("The `Idempotency-Key` came before, and this is the answer it got")
                                .schema(Types.text()._enum(List.of("true"))));
        if (creates != null) {
            answer.addHeaderObject(
                    HttpHeaders.LOCATION,
                    new Header()
                            .description("Path of what was made")
                            .required(isNew)
                            .schema(Types.text()));
        }
        return answer;
    }

    private static Header always(String description, Schema<?> schema) {
        return new Header().description(description).required(true).schema(schema);
    }

    private static String schema(String name) {
        return name.isEmpty() ? DONE : DONE + "With" + StringUtils.capitalize(name);
    }
}
