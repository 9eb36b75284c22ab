package org.caseledger.caseentries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.TransferAccepted;

/**
 * The entries of one case in all their versions. A correction ends a version and begins another; a voiding ends it, that of a
 * resolution its plans as well, and that of an acceptance whom the other centre gave the case to; a new plan of a resolution ends the one before. What was known earlier is kept: known at a sequence is what
 * a replay of the events up to it would give.
 */
public final class CaseEntries {
    private final List<RecordedEntry> recorded = new ArrayList<>();
    private final Map<Class<?>, List<CaseEntry<?>>> versions = new HashMap<>();
    private final Map<Long, Long> resolutionOfPlan = new HashMap<>();
    private final Set<Long> replacedPlans = new HashSet<>();

    /** @param recorded in their order; those that a reader has no use for may be left out */
    public static CaseEntries of(List<RecordedEntry> recorded) {
        CaseEntries entries = new CaseEntries();
        recorded.forEach(entries::add);
        return entries;
    }

    /** As they were recorded, in their order. */
    public List<RecordedEntry> recorded() {
        return Collections.unmodifiableList(recorded);
    }

    /** As it would be if this were recorded next. */
    public CaseEntries with(CaseEvent next) {
        CaseEntries all = of(recorded);
        all.add(RecordedEntry.unplaced(nextSequence(), next));
        return all;
    }

    private long nextSequence() {
        return recorded.isEmpty() ? 0 : recorded.get(recorded.size() - 1).sequence() + 1;
    }

    /**
     * What the case has lived through, as known by now and in the order in which it was recorded: each entry once, as it was put right, and
     * none that says something about other entries only. Plans that newer ones replaced are among them: an answer may be to one of theirs.
     */
    public SortedMap<Long, CaseEvent> replay() {
        SortedMap<Long, CaseEvent> lived = new TreeMap<>();
        versions.values()
                .forEach(ofType -> ofType.stream()
                        .filter(version -> version.isOpen() || replacedPlans.contains(version.sequence()))
                        .filter(version -> !isCorrection(version.event()))
                        .forEach(version -> lived.put(version.sequence(), version.event())));
        return lived;
    }

    /** Says something about another entry and nothing by itself. */
    public static boolean isCorrection(CaseEvent event) {
        return event instanceof DetailsCorrected || event instanceof EntryVoided;
    }

    /** What entries of this type said when the case had this sequence, in the order in which they were recorded. */
    public <E extends CaseEvent> List<CaseEntry<E>> known(Class<E> type, long sequence) {
        List<CaseEntry<E>> known = new ArrayList<>();
        for (CaseEntry<E> version : all(type)) {
            if (version.isKnownAt(sequence)) {
                known.add(version);
            }
        }
        return known;
    }

    /** What all entries said when the case had this sequence, in the order in which they were recorded; none that says something about others only. */
    public List<CaseEntry<?>> known(long sequence) {
        List<CaseEntry<?>> known = new ArrayList<>();
        versions.values()
                .forEach(ofType -> ofType.stream()
                        .filter(version -> version.isKnownAt(sequence) && !isCorrection(version.event()))
                        .forEach(known::add));
        known.sort(Comparator.comparingLong(CaseEntry::sequence));
        return known;
    }

    /** Every version that was known by this sequence, also what was put right or retracted since, in the order in which they became known. */
    public <E extends CaseEvent> List<CaseEntry<E>> ever(Class<E> type, long sequence) {
        return all(type).stream().filter(version -> version.since() <= sequence).toList();
    }

    /** Of the last event at or before this position of the log; -1 if none was. */
    public long sequenceAt(long position) {
        int from = 0;
        int to = recorded.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (recorded.get(middle).position() <= position) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? -1 : recorded.get(from - 1).sequence();
    }

    /** All versions of all entries of this type, in the order in which they became known. */
    @SuppressWarnings("unchecked") // versions are kept by the class of their event
    private <E extends CaseEvent> List<CaseEntry<E>> all(Class<E> type) {
        List<?> ofType = versions.getOrDefault(type, List.of());
        return (List<CaseEntry<E>>) ofType;
    }

    /** Sequence of the entry whose plan this is: a resolution, or the bringing forward of a case resolved on paper. */
    public long resolutionOf(CaseEntry<FollowUpPlanned> plan) {
        return resolutionOfPlan.getOrDefault(plan.sequence(), 0L);
    }

    /** The one that was recorded next. */
    public void add(RecordedEntry entry) {
        CaseEvent event = entry.event();
        if (event instanceof DetailsCorrected correction) {
            correct(correction, entry.sequence());
        } else if (event instanceof EntryVoided voiding) {
            endAssignmentsSince(voiding.voids(), entry.sequence());
            end(entry.sequence(), version -> version.sequence() == voiding.voids());
            endPlansOf(voiding.voids(), entry.sequence());
            replacedPlans.removeIf(plan -> isOf(voiding.voids(), plan));
        } else if (event instanceof FollowUpPlanned) {
            long resolution = resolutionOfNext(entry.sequence());
            resolutionOfPlan.keySet().stream()
                    .filter(plan -> isOf(resolution, plan))
                    .forEach(replacedPlans::add);
            endPlansOf(resolution, entry.sequence());
            resolutionOfPlan.put(entry.sequence(), resolution);
        }
        begin(new CaseEntry<>(entry, event, entry.sequence(), CaseEntry.OPEN));
        recorded.add(entry);
    }

    /** Whose plan is recorded with this sequence: of the resolution that was put right with it, else of the newest that stands. */
    private long resolutionOfNext(long sequence) {
        RecordedEntry last = recorded.isEmpty() ? null : recorded.get(recorded.size() - 1);
        return last != null
                        && last.sequence() == sequence - 1
                        && last.event() instanceof DetailsCorrected correction
                        && correction.entry().equals(CaseResolved.class.getSimpleName())
                ? correction.corrects()
                : newestResolution();
    }

    private long newestResolution() {
        return Stream.concat(all(CaseResolved.class).stream(), all(CaseBroughtForward.class).stream())
                .filter(CaseEntry::isOpen)
                .mapToLong(CaseEntry::sequence)
                .max()
                .orElse(0);
    }

    private void correct(DetailsCorrected correction, long sequence) {
        versions.values().stream()
                .flatMap(List::stream)
                .filter(version -> version.isOpen() && version.sequence() == correction.corrects())
                .findFirst()
                .ifPresent(version -> {
                    end(sequence, version::equals);
                    CaseEvent right = CorrectedEvent.of(version.event(), correction.field(), correction.newValue());
                    begin(new CaseEntry<>(version.recorded(), right, sequence, CaseEntry.OPEN));
                });
    }

    /** The case never was at the other centre, whose staff would have it for ever. */
    private void endAssignmentsSince(long voided, long sequence) {
        boolean wasAcceptance = all(TransferAccepted.class).stream()
                .anyMatch(version -> version.isOpen() && version.sequence() == voided);
        if (wasAcceptance) {
            end(sequence, version -> version.event() instanceof CaseAssigned && version.sequence() > voided);
        }
    }

    private void endPlansOf(long resolved, long sequence) {
        end(sequence, version -> version.event() instanceof FollowUpPlanned && isOf(resolved, version.sequence()));
    }

    private boolean isOf(long resolved, long plan) {
        return resolutionOfPlan.getOrDefault(plan, 0L) == resolved;
    }

    private void begin(CaseEntry<?> version) {
        versions.computeIfAbsent(version.event().getClass(), type -> new ArrayList<>())
                .add(version);
    }

    private void end(long sequence, Predicate<CaseEntry<?>> meant) {
        UnaryOperator<CaseEntry<?>> ended =
                version -> version.isOpen() && meant.test(version) ? version.endedAt(sequence) : version;
        versions.values().forEach(ofType -> ofType.replaceAll(ended));
    }
}
