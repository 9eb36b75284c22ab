package org.caseledger.query.openapi;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.caseledger.service.openapi.RefusedStatuses;
import org.caseledger.service.request.DeclaredParameters;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** A read that names a thing may name one that is not there, or that the caller does not see. */
final class ReadRefusals implements RefusedStatuses {
    private static final Set<String> PLACES = Set.of("centre", "district");

    @Override
    public Map<HttpStatus, String> of(HandlerMethod handler) {
        boolean names = Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                || DeclaredParameters.of(handler).names().stream().anyMatch(PLACES::contains);
        return names ? Map.of(HttpStatus.NOT_FOUND, "Nothing that the caller may see has this id.") : Map.of();
    }
}
