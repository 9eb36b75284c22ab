package org.caseledger.query.casehistory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.CaseSummaries;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.StoredEntry;
import org.caseledger.query.cases.WorkOnCases;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.needtoknow.Sights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Histories read from the log itself: there is no copy that could differ from it. */
@Component
public class CaseHistories {
    private final LogReader log;
    private final LedgerClock clock;
    private final HistoryWriter writer = new HistoryWriter();

    CaseHistories(LogReader log, LedgerClock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Empty for a case that is not there, was not known then, or is held by a centre that the caller does not see. */
    Optional<CaseHistory> find(AccessScope scope, UUID id, @Nullable KnownAt knownAt) {
        return known(scope, id, knownAt)
                .map(known -> new CaseHistory(
                        id,
                        known.summary().number(),
                        known.summary().centre(),
                        Label.of(known.summary().status()),
                        knownAt,
                        known.position(),
                        sealedAt(known.position()),
                        scope.seesClassification(id)
                                ? entries(known)
                                : entries(known).stream()
                                        .map(HistoryEntry::withoutContent)
                                        .toList()));
    }

    /** Empty as {@link #find}. */
    Optional<CaseKnowledge> knowledge(AccessScope scope, UUID id, @Nullable KnownAt at) {
        return known(scope, id, at).map(known -> {
            KnowledgeWriter knowledge =
                    new KnowledgeWriter(known.entries(), known.at().sequence(), known.sights());
            return new CaseKnowledge(
                    id,
                    known.summary().number(),
                    known.summary().centre(),
                    Label.of(known.summary().status()),
                    at,
                    known.position(),
                    sealedAt(known.position()),
                    entries(known).stream()
                            .map(knowledge::tell)
                            .map(entry -> scope.seesClassification(id) ? entry : entry.withoutContent())
                            .toList());
        });
    }

    private Optional<Known> known(AccessScope scope, UUID id, @Nullable KnownAt knownAt) {
        long head = log.head().position();
        List<RecordedEvent> all = log.aggregate(id.toString(), 0);
        CaseEntries entries = entries(all);
        Optional<CaseSummary> now = summary(newest(id, entries)).filter(one -> isSeen(scope, id, one));
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Sights sights = WorkOnCases.sights(scope, now.get(), clock.today());
        long position = knownAt == null ? lastOf(all, head) : knownAt.position(log);
        CaseAt at = CaseAt.known(id, entries, entries.sequenceAt(position));
        return summary(at)
                .map(summary -> new Known(
                        all.stream()
                                .filter(event -> event.position() <= position)
                                .toList(),
                        entries,
                        at,
                        summary,
                        position,
                        sights));
    }

    private List<HistoryEntry> entries(Known known) {
        return known.events().stream()
                .map(event -> writer.tell(event, known.at(), known.sights()))
                .toList();
    }

    private Instant sealedAt(long position) {
        return log.holding(position).map(Block::sealedAt).orElse(Instant.EPOCH);
    }

    /** Every event of a case as it is stored, also of types that this version does not know; empty as {@link #find}. */
    public Optional<List<RecordedEvent>> events(AccessScope scope, UUID id) {
        List<RecordedEvent> all = log.aggregate(id.toString(), 0);
        return summary(newest(id, entries(all)))
                .filter(now -> isSeen(scope, id, now))
                .map(now -> all);
    }

    private static boolean isSeen(AccessScope scope, UUID id, CaseSummary now) {
        return scope.seesCase(id) && scope.sees(now.centre());
    }

    /** Those of a case that this version knows. */
    private static CaseEntries entries(List<RecordedEvent> all) {
        return CaseRecord.of(all.stream().map(StoredEntry::of).toList()).entries(CaseEvent.class::isAssignableFrom);
    }

    private static CaseAt newest(UUID id, CaseEntries entries) {
        return CaseAt.known(id, entries, entries.sequenceAt(Long.MAX_VALUE));
    }

    /** Empty for what is no case, which nobody sees. */
    private static Optional<CaseSummary> summary(CaseAt at) {
        return CaseSummaries.of(at, List.of());
    }

    /** The head may have been read just before the newest event of the case was stored. */
    private static long lastOf(List<RecordedEvent> events, long head) {
        return events.stream().mapToLong(RecordedEvent::position).reduce(head, Math::max);
    }

    /**
     * A case up to a position.
     *
     * @param entries also those after it
     * @param sights what the reader sees of it now
     */
    private record Known(
            List<RecordedEvent> events,
            CaseEntries entries,
            CaseAt at,
            CaseSummary summary,
            long position,
            Sights sights) {}
}
