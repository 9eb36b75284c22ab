package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpPlanned;

/**
 * Every entry of a case as it counts by now: corrected ones with their corrections, retracted ones left out. What the case is, is what
 * these make of it, so putting something right needs no undoing anywhere else.
 */
final class Entries {
    private final SortedMap<Long, CaseEvent> standing = new TreeMap<>();
    private final Map<Long, CorrectionReason> retracted = new HashMap<>();
    private final Map<Long, CaseEvent> corrections = new HashMap<>();

    /** Says something about another entry and nothing by itself. */
    static boolean putsRight(CaseEvent event) {
        return event instanceof DetailsCorrected || event instanceof EntryVoided;
    }

    void add(long sequence, CaseEvent event) {
        if (putsRight(event)) {
            corrections.put(sequence, event);
        }
        if (event instanceof DetailsCorrected correction) {
            standing.computeIfPresent(
                    correction.corrects(),
                    (at, entry) -> Amendment.of(entry, correction.field(), correction.newValue()));
        } else if (event instanceof EntryVoided voiding) {
            retract(voiding.voids());
            retracted.put(voiding.voids(), voiding.reason());
        } else {
            standing.put(sequence, event);
        }
    }

    /** Empty for one that is not there or was retracted. */
    Optional<CaseEvent> find(long sequence) {
        return Optional.ofNullable(standing.get(sequence));
    }

    /** A correction or a voiding. */
    Optional<CaseEvent> correction(long sequence) {
        return Optional.ofNullable(corrections.get(sequence));
    }

    Optional<CorrectionReason> retractedFor(long sequence) {
        return Optional.ofNullable(retracted.get(sequence));
    }

    Entries with(DetailsCorrected correction) {
        return copyWith(correction);
    }

    Entries with(EntryVoided voiding) {
        return copyWith(voiding);
    }

    /**
     * What had been done by the time of this entry, as known by now: everything recorded before it, and what was added later without
     * moving the case, if it happened by this day.
     */
    Entries until(long sequence, LocalDate day) {
        Entries before = new Entries();
        before.standing.putAll(standing.headMap(sequence));
        standing.tailMap(sequence + 1).forEach((at, entry) -> {
            if (entry.postings().isEmpty() && !entry.occurredOn().isAfter(day)) {
                before.standing.put(at, entry);
            }
        });
        return before;
    }

    /** What had happened by this day. */
    Entries by(LocalDate day) {
        Entries before = new Entries();
        standing.forEach((at, entry) -> {
            if (!entry.occurredOn().isAfter(day)) {
                before.standing.put(at, entry);
            }
        });
        return before;
    }

    /** In their order, with their sequences. */
    Map<Long, CaseEvent> inOrder() {
        return standing;
    }

    private Entries copyWith(CaseEvent event) {
        Entries copy = new Entries();
        copy.standing.putAll(standing);
        copy.retracted.putAll(retracted);
        copy.corrections.putAll(corrections);
        copy.add(Long.MAX_VALUE, event);
        return copy;
    }

    /** A plan goes with the resolution that began it. Only the newest movement is retracted, so every later plan is of this one. */
    private void retract(long sequence) {
        CaseEvent entry = standing.remove(sequence);
        if (entry instanceof CaseResolved) {
            standing.tailMap(sequence).values().removeIf(FollowUpPlanned.class::isInstance);
        }
    }
}
