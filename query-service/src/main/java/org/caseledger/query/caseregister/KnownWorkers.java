package org.caseledger.query.caseregister;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.centres.PostedStaff;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.ReadingScopes;
import org.caseledger.service.problem.RequestFault;
import org.caseledger.service.request.DeclaredParameters;
import org.caseledger.service.request.RequestRule;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** A worker whom nobody knows is a slip of the pen; somebody else's worker looks like one that does not exist. */
@Component
final class KnownWorkers implements RequestRule {
    private static final String WORKER = "worker";

    private final CaseRegister register;
    private final PostedStaff staff;
    private final ReadingScopes scopes;
    private final ReadYourWrites views;
    private final LogReader log;

    KnownWorkers(CaseRegister register, PostedStaff staff, ReadingScopes scopes, ReadYourWrites views, LogReader log) {
        this.register = register;
        this.staff = staff;
        this.scopes = scopes;
        this.views = views;
        this.log = log;
    }

    @Override
    public List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request) {
        String worker = request.getParameter(WORKER);
        boolean isOfPage = request.getUserPrincipal() == null; // which asks for what its address names by itself
        if (worker == null
                || isOfPage
                || !DeclaredParameters.of(handler).names().contains(WORKER)) {
            return List.of();
        }
        AccessScope scope = scopes.of(handler.getMethod(), handler.getBeanType(), request);
        return isKnown(worker, scope) ? List.of() : List.of(new RequestFault(WORKER, "UNKNOWN_VALUE"));
    }

    /** One whom the views do not have may have been given a case a moment ago. */
    private boolean isKnown(String worker, AccessScope scope) {
        if (worker.equals(scope.actor()) || isInViews(worker, scope)) {
            return true;
        }
        long head = log.head().position();
        views.await(Cases.NAME, head);
        views.await(PostedStaff.VIEW, head);
        return isInViews(worker, scope);
    }

    private boolean isInViews(String worker, AccessScope scope) {
        return staff.include(worker, scope::sees) || register.hasCasesOf(worker, scope);
    }
}
