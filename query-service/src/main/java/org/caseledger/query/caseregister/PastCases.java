package org.caseledger.query.caseregister;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CallTakenUp;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.CaseSummaries;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.LinkedCase;
import org.caseledger.query.cases.PendingTransfer;
import org.caseledger.query.cases.SourceCall;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.KnownEvents;
import org.caseledger.service.access.AccessScope;
import org.springframework.stereotype.Component;

/**
 * Cases as they stood on a day, as known at a moment. A caller sees one who sees it as it stands now, whoever held it then; a centre that
 * is merely asked to take it sees the moments at which it was asked, and neither what came before nor what was retracted.
 */
@Component
class PastCases {
    private final CaseRegister register;
    private final LogReader log;

    PastCases(CaseRegister register, LogReader log) {
        this.register = register;
        this.log = log;
    }

    /** Empty for a case that the caller does not see now, or that was not in the ledger then. */
    Optional<CaseSummary> find(AccessScope scope, UUID id, Moment moment) {
        return register.findWhole(scope, id)
                .flatMap(now -> then(id, now.record(), moment, callsOf(now.summary(), moment))
                        .filter(then -> scope.sees(now.summary().centre()) || isAsked(scope, then)));
    }

    /** Links of other cases that named this one. */
    List<LinkedCase> linksTo(UUID id, Moment moment) {
        return register.recordsOfCasesThatLinked(id).entrySet().stream()
                .flatMap(other -> linksOf(other.getKey(), other.getValue(), moment)
                        .filter(link -> link.otherCase().equals(id))
                        .map(link -> new LinkedCase(other.getKey(), link.link(), link.on())))
                .sorted(Comparator.comparing(LinkedCase::on).thenComparing(LinkedCase::otherCase))
                .toList();
    }

    private static Stream<LinkedCase> linksOf(UUID id, CaseRecord record, Moment moment) {
        return then(id, record, moment, List.of()).stream().flatMap(then -> then.links().stream());
    }

    private static Optional<CaseSummary> then(UUID id, CaseRecord record, Moment moment, List<SourceCall> calls) {
        CaseEntries entries = record.entries();
        return CaseSummaries.of(new CaseAt(id, entries, moment.day(), entries.sequenceAt(moment.position())), calls);
    }

    private static boolean isAsked(AccessScope scope, CaseSummary then) {
        PendingTransfer transfer = then.pendingTransfer();
        return transfer != null && scope.sees(transfer.to());
    }

    private List<SourceCall> callsOf(CaseSummary now, Moment moment) {
        return now.calls().stream()
                .filter(call -> !call.on().isAfter(moment.day()) && isKnown(call, moment.position()))
                .toList();
    }

    private boolean isKnown(SourceCall call, long position) {
        return log.aggregate(call.callId().toString(), 0).stream()
                .filter(recorded -> recorded.position() <= position)
                .anyMatch(recorded -> KnownEvents.read(recorded.event())
                        .filter(CallTakenUp.class::isInstance)
                        .isPresent());
    }
}
