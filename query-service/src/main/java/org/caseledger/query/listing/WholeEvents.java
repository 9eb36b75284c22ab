package org.caseledger.query.listing;

import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Who may see events as they are stored, of every centre. */
public final class WholeEvents {
    private WholeEvents() {}

    /** @throws ProblemException {@code 403} for whoever is no auditor and does not integrate with {@code feed:full} */
    public static void require(AccessScope scope) {
        if (!scope.has(Role.AUDITOR) && !scope.fullFeed()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "NO_ACCESS");
        }
    }
}
