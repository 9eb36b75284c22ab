package org.caseledger.query.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.query.listing.Export;
import org.caseledger.service.openapi.Successful;
import org.caseledger.service.openapi.Types;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** A list whose controller takes an {@link Export} is a file as well. */
final class ExportedLists implements OperationCustomizer {
    private static final String AS_A_FILE =
            "With `Accept: text/csv` or `format=csv` all that match, as a file with titles and labels in `lang` or `Accept-Language`.";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Export.class)) {
            operation.setDescription(Stream.of(operation.getDescription(), AS_A_FILE)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")));
            operation.addParametersItem(
                    parameter(Export.FORMAT, "A page or a file; what `Accept` prefers if absent", Export.FORMATS));
            operation.addParametersItem(parameter(
                    Export.LANGUAGE,
                    "Of titles and labels in a file; that of `Accept-Language` if absent",
                    Export.LANGUAGES));
            ApiResponse found = Successful.of(operation);
            found.getContent().addMediaType(Export.CSV, new MediaType().schema(Types.text()));
            found.addHeaderObject(
                    HttpHeaders.CONTENT_DISPOSITION,
                    new Header()
                            .description("Name of the file, where it is one")
                            .schema(Types.text()));
            found.addHeaderObject(
                    HttpHeaders.CONTENT_LANGUAGE,
                    new Header().description("Of the file, where it is one").schema(spelt(Export.LANGUAGES)));
        }
        return operation;
    }

    private static QueryParameter parameter(String name, String description, List<String> values) {
        QueryParameter parameter = new QueryParameter();
        parameter.setName(name);
        parameter.setDescription(description);
        parameter.setRequired(false);
        parameter.setSchema(spelt(values));
        return parameter;
    }

    private static Schema<?> spelt(List<String> values) {
        return Types.text()._enum(values);
    }
}
