package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.jspecify.annotations.Nullable;

/**
 * Every entry of a case as it counts by now: corrected ones with their corrections, retracted ones left out. What the case is, is what
 * these make of it, so putting something right needs no undoing anywhere else.
 */
final class EffectiveEntries {
    private final CaseEntries entries;
    /** Made when it is first looked at; what rules compare is the entries. */
    private transient @Nullable SortedMap<Long, CaseEvent> lived;

    EffectiveEntries() {
        this(new CaseEntries());
    }

    private EffectiveEntries(CaseEntries entries) {
        this.entries = entries;
    }

    void add(long sequence, CaseEvent event) {
        entries.add(RecordedEntry.unplaced(sequence, event));
        lived = null;
    }

    /** As they were recorded, also what was put right since. */
    List<RecordedEntry> recorded() {
        return entries.recorded();
    }

    /** Empty for one that is not there or was retracted. */
    Optional<CaseEvent> find(long sequence) {
        return Optional.ofNullable(inOrder().get(sequence));
    }

    /** A correction or a voiding. */
    Optional<CaseEvent> correction(long sequence) {
        return recorded(sequence).filter(CaseEntries::isCorrection);
    }

    /** Also one that was retracted, or ended with another that was. */
    boolean wasRecorded(long sequence) {
        return recorded(sequence).isPresent();
    }

    private Optional<CaseEvent> recorded(long sequence) {
        return entries.recorded().stream()
                .filter(entry -> entry.sequence() == sequence)
                .map(RecordedEntry::event)
                .findFirst();
    }

    Optional<CorrectionReason> retractedFor(long sequence) {
        return entries.recorded().stream()
                .map(RecordedEntry::event)
                .filter(EntryVoided.class::isInstance)
                .map(EntryVoided.class::cast)
                .filter(voiding -> voiding.voids() == sequence)
                .map(EntryVoided::reason)
                .findFirst();
    }

    /**
     * This one, and of a stay that she has left her leaving, too, with their sequences. Without the stay it says nothing, and once the case was resolved, closed or
     * handed over the stay cannot be opened again to be retracted after it.
     */
    SortedMap<Long, CaseEvent> thatGoWith(long sequence) {
        SortedMap<Long, CaseEvent> all = new TreeMap<>(inOrder());
        all.entrySet().removeIf(one -> one.getKey() != sequence && !isLeavingOf(find(sequence), one.getValue()));
        return all;
    }

    private static boolean isLeavingOf(Optional<CaseEvent> entry, CaseEvent other) {
        return other instanceof ShelterLeft left
                && entry.filter(ShelterAdmitted.class::isInstance)
                        .map(ShelterAdmitted.class::cast)
                        .filter(stay -> stay.stayId().equals(left.stayId()))
                        .isPresent();
    }

    /** As they would be if this put one of them right. */
    EffectiveEntries with(CaseEvent correction) {
        return new EffectiveEntries(entries.with(correction));
    }

    /**
     * What had been done by the time of this entry, as known by now: everything recorded before it, and what was added later without
     * moving the case, if it happened by this day.
     */
    EffectiveEntries until(long sequence, LocalDate day) {
        return only((at, entry) -> at < sequence
                || (at > sequence
                        && entry.postings().isEmpty()
                        && !entry.occurredOn().isAfter(day)));
    }

    /** What had happened by this day. */
    EffectiveEntries by(LocalDate day) {
        return only((at, entry) -> !entry.occurredOn().isAfter(day));
    }

    /** In their order, with their sequences. */
    SortedMap<Long, CaseEvent> inOrder() {
        if (lived == null) {
            lived = Collections.unmodifiableSortedMap(entries.replay());
        }
        return lived;
    }

    /** Those of one kind, in their order. */
    <E extends CaseEvent> Stream<E> of(Class<E> kind) {
        return inOrder().values().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The last of its kind. */
    <E extends CaseEvent> Optional<E> newest(Class<E> kind) {
        return of(kind).reduce((earlier, later) -> later);
    }

    private EffectiveEntries only(BiPredicate<Long, CaseEvent> counts) {
        SortedMap<Long, CaseEvent> some = new TreeMap<>(inOrder());
        some.entrySet().removeIf(at -> !counts.test(at.getKey(), at.getValue()));
        EffectiveEntries only = new EffectiveEntries();
        some.forEach(only::add);
        return only;
    }
}
