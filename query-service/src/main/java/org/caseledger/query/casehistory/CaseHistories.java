package org.caseledger.query.casehistory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Posting;
import org.caseledger.query.codes.Label;
import org.caseledger.query.lists.KnownAt;
import org.caseledger.query.processing.KnownEvents;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Histories read from the log itself: there is no copy that could differ from it. */
@Component
class CaseHistories {
    private final LogReader log;
    private final HistoryWriter writer = new HistoryWriter();

    CaseHistories(LogReader log) {
        this.log = log;
    }

    /** Empty for a case that is not there, was not known then, or is held by a centre that the caller does not see. */
    Optional<CaseHistory> find(AccessScope scope, UUID id, @Nullable String knownAt) {
        long head = log.head().position();
        List<RecordedEvent> all = log.aggregate(id.toString(), 0);
        if (!scope.sees(holder(facts(all)))) {
            return Optional.empty();
        }
        long position = knownAt == null ? lastOf(all, head) : KnownAt.position(knownAt, log);
        List<RecordedEvent> known =
                all.stream().filter(event -> event.position() <= position).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(history(id, known, knownAt, position));
    }

    private CaseHistory history(UUID id, List<RecordedEvent> known, @Nullable String knownAt, long position) {
        List<CaseEvent> facts = facts(known);
        return new CaseHistory(
                id,
                number(facts),
                holder(facts),
                Label.of(status(facts)),
                knownAt,
                position,
                log.holding(position).map(Block::sealedAt).orElse(Instant.EPOCH),
                known.stream().map(writer::tell).toList());
    }

    /** The head may have been read just before the newest event of the case was stored. */
    private static long lastOf(List<RecordedEvent> events, long head) {
        return events.stream().mapToLong(RecordedEvent::position).reduce(head, Math::max);
    }

    private static List<CaseEvent> facts(List<RecordedEvent> events) {
        return events.stream()
                .flatMap(recorded -> KnownEvents.read(recorded.event()).stream())
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .toList();
    }

    private static String number(List<CaseEvent> facts) {
        return facts.stream()
                .filter(CaseRegistered.class::isInstance)
                .map(fact -> ((CaseRegistered) fact).number())
                .findFirst()
                .orElse("");
    }

    /** Centre in whose books the newest movement put the case; empty for what is no case, which nobody sees. */
    private static String holder(List<CaseEvent> facts) {
        return movements(facts).stream()
                .map(Posting::centre)
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    private static CaseStatus status(List<CaseEvent> facts) {
        return movements(facts).stream()
                .flatMap(movement -> movement.to().status().stream())
                .reduce((earlier, later) -> later)
                .orElse(CaseStatus.REGISTERED);
    }

    /** The first posting of an event is the movement; others only put earlier ones right. */
    private static List<Posting> movements(List<CaseEvent> facts) {
        return facts.stream().flatMap(fact -> fact.postings().stream().limit(1)).toList();
    }
}
