package org.caseledger.query.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.ReadingScopes;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.service.problem.RequestFault;
import org.caseledger.service.request.DeclaredParameters;
import org.caseledger.service.request.RequestRule;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** A list that is narrowed by what the reader may not see of its cases would tell it of each of them. Figures may be. */
@Component
final class ClassificationFilters implements RequestRule {
    private static final Set<String> FILTERS =
            Set.of("category", "gbvimsType", "risk", "outcome", "reason", "legalStep", "legalStepTaken", "reached");

    private final ReadingScopes scopes;

    ClassificationFilters(ReadingScopes scopes) {
        this.scopes = scopes;
    }

    /** @throws ProblemException {@code 403} for who does not see it of each case that is listed */
    @Override
    public List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request) {
        if (handler.hasMethodAnnotation(TellsOfCases.class) && isFiltered(handler, request)) {
            AccessScope scope = scopes.of(handler.getMethod(), handler.getBeanType(), request);
            if (!scope.inSight().isWhole()) {
                throw new ProblemException(HttpStatus.FORBIDDEN, "CLASSIFICATION_NOT_SEEN");
            }
        }
        return List.of();
    }

    private static boolean isFiltered(HandlerMethod handler, HttpServletRequest request) {
        return DeclaredParameters.of(handler).names().stream()
                .anyMatch(name -> FILTERS.contains(name) && request.getParameter(name) != null);
    }
}
