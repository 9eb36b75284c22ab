package org.caseledger.command.api;

import java.util.Optional;
import java.util.UUID;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a case with what is under seal in it. */
@Component
final class CasesUnderSeal {
    private final LogReader log;
    private final AwaitedLooks looks;

    CasesUnderSeal(LogReader log, AwaitedLooks looks) {
        this.log = log;
        this.looks = looks;
    }

    /** @throws ProblemException where there is none */
    CaseUnderSeal of(UUID id) {
        return CaseUnderSeal.read(log, id).orElseThrow(CasesUnderSeal::unknown);
    }

    /** The same for a case that there is not and for one that is not the caller's. */
    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN");
    }

    /**
     * For who may not do what was asked: why, once it is on record that they looked at the case.
     *
     * @param known the caller where it is no secret to her that there is such a case
     * @param why codes alone
     */
    ProblemException refusal(UUID id, Optional<AccessScope> known, String code, Object... why) {
        return known.map(who -> {
                    looks.record(Look.at(Looker.of(who), LookKind.CASE, id));
                    return new ProblemException(HttpStatus.FORBIDDEN, code, why);
                })
                .orElseGet(CasesUnderSeal::unknown);
    }

    /**
     * For those alone who might have asked. That it is forgotten is told once it is on record that somebody looked at the case.
     *
     * @throws ProblemException where it is forgotten
     */
    void requireKept(UUID id, CaseUnderSeal theCase, AccessScope who) {
        theCase.forgottenOn().ifPresent(day -> {
            looks.record(Look.at(Looker.of(who), LookKind.CASE, id));
            throw new ProblemException(HttpStatus.GONE, "FORGOTTEN", day);
        });
    }
}
