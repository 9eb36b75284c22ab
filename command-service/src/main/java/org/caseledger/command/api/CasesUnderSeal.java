package org.caseledger.command.api;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
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
        StoredLife life = StoredLife.read(log, id.toString(), "Case").orElseThrow(CasesUnderSeal::unknown);
        return new CaseUnderSeal(life.ofCase(), stored(life));
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

    private static Map<Long, LogEvent> stored(StoredLife life) {
        return life.recorded().stream()
                .map(RecordedEvent::event)
                .collect(Collectors.toMap(LogEvent::sequence, event -> event));
    }
}
