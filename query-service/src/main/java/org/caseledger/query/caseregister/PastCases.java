package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CallTakenUp;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.CaseRecords;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.KnownAt;
import org.caseledger.query.processing.KnownEvents;
import org.caseledger.query.processing.ReadYourWrites;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cases as they stood on a day, as known at a moment. A caller sees one who sees it as it stands now, whoever held it then; a centre that
 * is merely asked to take it sees the moments at which it was asked, and neither what came before nor what was retracted.
 */
@Component
class PastCases {
    private final CaseRecords records;
    private final CaseRegister register;
    private final RegisterPlaces places;
    private final ReadYourWrites views;
    private final LogReader log;

    PastCases(CaseRecords records, CaseRegister register, RegisterPlaces places, ReadYourWrites views, LogReader log) {
        this.records = records;
        this.register = register;
        this.places = places;
        this.views = views;
        this.log = log;
    }

    /** That both the records and the register have. */
    Moment moment(@Nullable LocalDate asOf, @Nullable KnownAt knownAt) {
        Moment moment = places.moment("asOf", asOf, knownAt, records);
        views.await(CaseRegisterModel.NAME, moment.position());
        return moment;
    }

    /** Empty for a case that the caller does not see now, or that was not in the ledger then. */
    Optional<CaseSummary> find(AccessScope scope, UUID id, Moment moment) {
        return register.find(scope, id)
                .flatMap(now -> records.find(id)
                        .flatMap(record -> then(id, record, moment, callsOf(now, moment)))
                        .filter(then -> scope.sees(now.summary().centre()) || isAsked(scope, then)));
    }

    private static Optional<CaseSummary> then(UUID id, CaseRecord record, Moment moment, List<SourceCall> calls) {
        CaseEntries entries = record.entries(type -> true);
        return SummaryAt.of(new CaseAt(id, entries, moment.day(), entries.sequenceAt(moment.position())), calls);
    }

    private static boolean isAsked(AccessScope scope, CaseSummary then) {
        PendingTransfer transfer = then.pendingTransfer();
        return transfer != null && scope.sees(transfer.to());
    }

    private List<SourceCall> callsOf(CaseInRegister now, Moment moment) {
        return now.summary().calls().stream()
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
