package org.caseledger.command.api;

import java.util.UUID;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a case with what is under seal in it. */
@Component
final class CasesUnderSeal {
    private final LogReader log;

    CasesUnderSeal(LogReader log) {
        this.log = log;
    }

    /** @throws ProblemException where there is none */
    CaseUnderSeal of(UUID id) {
        return CaseUnderSeal.read(log, id).orElseThrow(CasesUnderSeal::unknown);
    }

    /** The same for a case that there is not and for one that is not the caller's. */
    static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN");
    }

    /**
     * For those alone who might have asked.
     *
     * @throws ProblemException where it is forgotten
     */
    static void requireKept(CaseUnderSeal theCase) {
        theCase.forgottenOn().ifPresent(day -> {
            throw new ProblemException(HttpStatus.GONE, "FORGOTTEN", day);
        });
    }
}
