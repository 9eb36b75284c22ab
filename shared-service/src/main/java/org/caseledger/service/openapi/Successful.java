package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;

/** The answer of an operation that went well. */
public final class Successful {
    static final String STATUS = "200";

    private Successful() {}

    public static ApiResponse of(Operation operation) {
        return Objects.requireNonNull(operation.getResponses().get(STATUS));
    }
}
