package org.caseledger.query.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.openapi.Successful;
import org.caseledger.service.openapi.Types;
import org.caseledger.service.request.DeclaredParameters;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

/** An answer from views waits for the position that is named, and says up to which it is true. */
final class WaitingReads implements OperationCustomizer {
    private static final String FAILED = "500";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (DeclaredParameters.of(handler).names().contains(ReadYourWrites.PARAMETER)) {
            operation.addParametersItem(position(
                    new QueryParameter(),
                    ReadYourWrites.PARAMETER,
                    "Position that the answer must have reached, as a command told it"));
            operation.addParametersItem(
                    position(new HeaderParameter(), ReadYourWrites.HEADER, "The same; the parameter outranks it"));
            ApiResponse found = Successful.of(operation);
            if (!found.getContent().containsKey(MediaType.TEXT_EVENT_STREAM_VALUE)) {
                found.addHeaderObject(ReadYourWrites.HEADER, reached().required(true));
                // it may fail after its headers were set
                operation
                        .getResponses()
                        .computeIfAbsent(FAILED, status -> new ApiResponse())
                        .addHeaderObject(ReadYourWrites.HEADER, reached());
            }
        }
        return operation;
    }

    private static Header reached() {
        return new Header()
                .description("Position up to which the answer knows; -1 for an empty ledger")
                .schema(Types.count().minimum(BigDecimal.ONE.negate()));
    }

    private static Parameter position(Parameter parameter, String name, String description) {
        return parameter
                .name(name)
                .description(description)
                .required(false)
                .schema(Types.position().minimum(BigDecimal.ONE.negate()));
    }
}
