package org.caseledger.command.lifecycle;

import java.util.UUID;
import org.caseledger.command.lifecycle.refusals.NoSuchRequest;
import org.caseledger.command.lifecycle.refusals.RequestAnswered;
import org.caseledger.command.lifecycle.refusals.RequestIdTaken;
import org.caseledger.command.lifecycle.refusals.RequestedOtherService;
import org.caseledger.command.lifecycle.refusals.ServedBeforeRequested;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceRequested;
import org.jspecify.annotations.Nullable;

/** Which request a service answers. */
final class ServiceRules {
    private ServiceRules() {}

    static void requestIdIsFree(Case theCase, RequestService c) {
        if (theCase.work.request(c.requestId()).isPresent()) {
            throw new RequestIdTaken();
        }
    }

    static void answersRequest(Case theCase, CaseCommand c, @Nullable UUID requestId, Service service) {
        if (requestId == null) {
            return;
        }
        ServiceRequested request = theCase.work.request(requestId).orElseThrow(NoSuchRequest::new);
        theCase.work.answered(requestId).ifPresent(on -> {
            throw new RequestAnswered(on);
        });
        if (request.service() != service) {
            throw new RequestedOtherService(request.service());
        }
        if (c.occurredOn().isBefore(request.occurredOn())) {
            throw new ServedBeforeRequested(c.occurredOn(), request.occurredOn());
        }
    }
}
