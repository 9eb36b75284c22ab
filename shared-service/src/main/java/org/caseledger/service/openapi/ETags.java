package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** What {@link WithETag} says. */
final class ETags implements OperationCustomizer, OpenApiCustomizer {
    private static final String NOTHING_NEW = "304";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        WithETag tagged = handler.getMethodAnnotation(WithETag.class);
        if (tagged != null) {
            Successful.of(operation)
                    .addHeaderObject(
                            HttpHeaders.ETAG,
                            new Header().description("Of what the answer says").schema(Types.text()));
        }
        if (tagged != null && tagged.isCondition()) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.IF_NONE_MATCH)
                    .description("`ETag` of the answer that the caller has")
                    .required(false)
                    .schema(Types.text()));
            operation
                    .getResponses()
                    .addApiResponse(
                            NOTHING_NEW,
                            new ApiResponse().description("Nothing is new since the answer with this `ETag`"));
        }
        return operation;
    }

    /** It comes with the headers of the answer that it saves; all of them are known now. */
    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(ETags::complete);
    }

    private static void complete(Operation operation) {
        ApiResponse nothingNew = operation.getResponses().get(NOTHING_NEW);
        if (nothingNew != null) {
            nothingNew.setHeaders(Successful.of(operation).getHeaders());
        }
    }
}
