package org.caseledger.query.casehistory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Place;
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
    Optional<CaseHistory> find(AccessScope scope, UUID id, @Nullable KnownAt knownAt) {
        long head = log.head().position();
        List<RecordedEvent> all = log.aggregate(id.toString(), 0);
        if (place(facts(all)).filter(now -> scope.sees(now.centre())).isEmpty()) {
            return Optional.empty();
        }
        long position = knownAt == null ? lastOf(all, head) : knownAt.position(log);
        List<RecordedEvent> known =
                all.stream().filter(event -> event.position() <= position).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(history(id, known, knownAt, position));
    }

    private CaseHistory history(UUID id, List<RecordedEvent> known, @Nullable KnownAt knownAt, long position) {
        List<CaseEvent> facts = facts(known);
        Optional<Place> place = place(facts);
        Aftermath aftermath = Aftermath.of(known);
        return new CaseHistory(
                id,
                number(facts),
                place.map(Place::centre).orElse(""),
                Label.of(place.flatMap(where -> where.account().status()).orElse(CaseStatus.REGISTERED)),
                knownAt,
                position,
                log.holding(position).map(Block::sealedAt).orElse(Instant.EPOCH),
                known.stream().map(event -> writer.tell(event, aftermath)).toList());
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
                .flatMap(fact -> numberIn(fact).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> numberIn(CaseEvent fact) {
        if (fact instanceof CaseRegistered registered) {
            return Optional.of(registered.number());
        }
        return fact instanceof CaseBroughtForward broughtForward
                ? Optional.of(broughtForward.number())
                : Optional.empty();
    }

    /** Where the newest movement put the case; empty for what is no case, which nobody sees. */
    private static Optional<Place> place(List<CaseEvent> facts) {
        return facts.stream().flatMap(fact -> fact.moves().stream()).reduce((earlier, later) -> later);
    }
}
