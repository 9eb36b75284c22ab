package org.caseledger.caseentries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpPlanned;

/**
 * The entries of one case in all their versions. A correction ends a version and begins another; a voiding ends it, and that of a
 * resolution ends its plans; a new plan of a resolution ends the one before. What was known earlier is kept: known at a sequence is what
 * a replay of the events up to it would give.
 */
public final class CaseEntries {
    private final List<RecordedEntry> recorded;
    private final Map<Class<?>, List<CaseEntry<?>>> versions = new HashMap<>();
    private final Map<Long, Long> resolutionOfPlan = new HashMap<>();
    private long resolution;

    private CaseEntries(List<RecordedEntry> recorded) {
        this.recorded = List.copyOf(recorded);
        this.recorded.forEach(this::add);
    }

    /** @param recorded in their order; those that a reader has no use for may be left out */
    public static CaseEntries of(List<RecordedEntry> recorded) {
        return new CaseEntries(recorded);
    }

    /** As they were recorded, in their order. */
    public List<RecordedEntry> recorded() {
        return recorded;
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

    private void add(RecordedEntry entry) {
        CaseEvent event = entry.event();
        if (event instanceof DetailsCorrected correction) {
            correct(correction, entry.sequence());
        } else if (event instanceof EntryVoided voiding) {
            end(entry.sequence(), version -> version.sequence() == voiding.voids());
            endPlansOf(voiding.voids(), entry.sequence());
        } else if (event instanceof FollowUpPlanned) {
            endPlansOf(resolution, entry.sequence());
            resolutionOfPlan.put(entry.sequence(), resolution);
        } else if (event instanceof CaseResolved || event instanceof CaseBroughtForward) {
            resolution = entry.sequence();
        }
        begin(new CaseEntry<>(entry, event, entry.sequence(), CaseEntry.OPEN));
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
                    if (right instanceof CaseResolved) {
                        resolution = correction.corrects(); // the plan that follows is its new one
                    }
                });
    }

    private void endPlansOf(long resolved, long sequence) {
        end(
                sequence,
                version -> version.event() instanceof FollowUpPlanned
                        && resolutionOfPlan.getOrDefault(version.sequence(), 0L) == resolved);
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
