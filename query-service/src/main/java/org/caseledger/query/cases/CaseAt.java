package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.caseentries.Holders;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.TransferAccepted;
import org.jspecify.annotations.Nullable;

/** A case as it stood at the end of a day, as known at a sequence. */
public final class CaseAt {
    private final UUID caseId;
    private final CaseEntries entries;
    private final LocalDate day;
    private final long sequence;
    private @Nullable Holders holders;

    public CaseAt(UUID caseId, CaseEntries entries, LocalDate day, long sequence) {
        this(caseId, entries, day, sequence, null);
    }

    private CaseAt(UUID caseId, CaseEntries entries, LocalDate day, long sequence, @Nullable Holders holders) {
        this.caseId = caseId;
        this.entries = entries;
        this.day = day;
        this.sequence = sequence;
        this.holders = holders;
    }

    /** All that is known of it, on no day in particular. */
    public static CaseAt known(UUID caseId, CaseEntries entries, long sequence) {
        return new CaseAt(caseId, entries, LocalDate.MAX, sequence);
    }

    /** The same knowledge of another day. */
    public CaseAt on(LocalDate other) {
        return new CaseAt(caseId, entries, other, sequence, holders());
    }

    public UUID caseId() {
        return caseId;
    }

    public LocalDate day() {
        return day;
    }

    public String number() {
        return holders().number();
    }

    /** As it was written, on paper if it was brought forward: the day is neither put right nor retracted. */
    public LocalDate registeredOn() {
        return ever(CaseRegistered.class, any -> true)
                .map(entry -> entry.recorded().event().occurredOn())
                .or(() -> ever(CaseBroughtForward.class, any -> true)
                        .map(entry -> entry.event().registeredOn()))
                .orElseThrow();
    }

    /** Never retracted. */
    public CaseIntake intake() {
        return ever(CaseRegistered.class, any -> true)
                .map(CaseEntry::event)
                .map(begun -> new CaseIntake(begun.occurredOn(), begun.channel(), begun.ageBand()))
                .or(() -> ever(CaseBroughtForward.class, any -> true)
                        .map(CaseEntry::event)
                        .map(begun -> new CaseIntake(begun.occurredOn(), begun.channel(), begun.ageBand())))
                .orElseThrow();
    }

    /** The newest classification. */
    public Optional<CaseClassified> classification() {
        return recordedLast(happened(CaseClassified.class)).map(CaseEntry::event);
    }

    /** The newest since it came to the centre that holds it: whom another centre gave it to does not have it any more. */
    public Optional<CaseAssigned> assignment() {
        long arrival = recordedLast(happened(TransferAccepted.class))
                .map(CaseEntry::sequence)
                .orElse(-1L);
        long departure = known(TransferAccepted.class).stream()
                .mapToLong(CaseEntry::sequence)
                .filter(acceptance -> acceptance > arrival)
                .min()
                .orElse(Long.MAX_VALUE);
        List<CaseEntry<CaseAssigned>> given = happened(CaseAssigned.class);
        given.removeIf(one -> one.sequence() < arrival || one.sequence() > departure);
        return recordedLast(given).map(CaseEntry::event);
    }

    /** By the assessment that happened last. */
    public Optional<RiskLevel> risk() {
        return happenedLast(happened(RiskAssessed.class))
                .map(assessment -> assessment.event().risk());
    }

    /** As far as is known, whatever the day of that. */
    public boolean isStruckOff() {
        return known(CaseClosed.class).stream()
                .anyMatch(closing -> closing.event().reason().strikesOff());
    }

    /** Of its newest event that was known. */
    public long sequence() {
        return sequence;
    }

    /** All that had happened by the day, in the order in which it was recorded. */
    public List<CaseEntry<?>> happened() {
        List<CaseEntry<?>> happened = entries.known(sequence);
        happened.removeIf(entry -> entry.event().occurredOn().isAfter(day));
        return happened;
    }

    /** What had happened by the day, in the order in which it was recorded. */
    public <E extends CaseEvent> List<CaseEntry<E>> happened(Class<E> type) {
        List<CaseEntry<E>> happened = known(type);
        happened.removeIf(entry -> entry.event().occurredOn().isAfter(day));
        return happened;
    }

    /** Also what was to happen later. */
    public <E extends CaseEvent> List<CaseEntry<E>> known(Class<E> type) {
        return entries.known(type, sequence);
    }

    /** Every version that was known by then, also what was put right or retracted since. */
    public <E extends CaseEvent> List<CaseEntry<E>> ever(Class<E> type) {
        return entries.ever(type, sequence);
    }

    /** The newest version then that this is so for, retracted or not. */
    public <E extends CaseEvent> Optional<CaseEntry<E>> ever(Class<E> type, Predicate<E> isMeant) {
        return ever(type).stream().filter(entry -> isMeant.test(entry.event())).reduce((older, newer) -> newer);
    }

    /** Sequence of the entry whose plan this is. */
    public long resolutionOf(CaseEntry<FollowUpPlanned> plan) {
        return entries.resolutionOf(plan);
    }

    /** The day on which what it says now was recorded; empty if it was never put right. */
    public Optional<LocalDate> correctedOn(CaseEntry<?> entry) {
        return entry.since() == entry.sequence()
                ? Optional.empty()
                : entries.recorded().stream()
                        .filter(recorded -> recorded.sequence() == entry.since())
                        .map(RecordedEntry::recordedOn)
                        .findFirst();
    }

    /** Sequences of those that put this one right, in their order. */
    public List<Long> correctionsOf(long entry) {
        return known(DetailsCorrected.class).stream()
                .filter(correction -> correction.event().corrects() == entry)
                .map(CaseEntry::sequence)
                .toList();
    }

    /** Sequence of the one that retracted this one; empty if none did. */
    public Optional<Long> voidingOf(long entry) {
        return known(EntryVoided.class).stream()
                .filter(voiding -> voiding.event().voids() == entry)
                .map(CaseEntry::sequence)
                .findFirst();
    }

    /** Who held the case when; asked for once. */
    public Holders holders() {
        if (holders == null) {
            holders = Holders.of(entries, sequence);
        }
        return holders;
    }

    /** The centre that holds it on the day. */
    public String holder() {
        return holders().on(day).orElse(holders().first());
    }

    /**
     * Whether nobody waits any longer for the answer to what was asked, because the case was closed. A reopening does not bring it back:
     * who still wants it asks anew, with a day of its own to answer by. Voiding the closing does.
     */
    public boolean endedWaiting(CaseEntry<?> asked) {
        List<CaseEntry<CaseClosed>> closings = happened(CaseClosed.class);
        if (closings.isEmpty()) {
            return false;
        }
        long lastClosing =
                closings.stream().mapToLong(CaseEntry::sequence).max().getAsLong();
        return lastClosing > asked.sequence()
                || closings.stream()
                        .anyMatch(closing -> closing.event()
                                .occurredOn()
                                .isAfter(asked.event().occurredOn()))
                || happened(CaseReopened.class).stream()
                        .noneMatch(reopening ->
                                reopening.sequence() > lastClosing && reopening.sequence() < asked.sequence());
    }

    /** The one that happened last; of one day the one recorded last. */
    public static <E extends CaseEvent> Optional<CaseEntry<E>> happenedLast(List<CaseEntry<E>> entries) {
        return entries.stream()
                .max(Comparator.<CaseEntry<E>, LocalDate>comparing(
                                entry -> entry.event().occurredOn())
                        .thenComparingLong(CaseEntry::sequence));
    }

    /** The one recorded last; putting an older one right does not make it newer. */
    public static <E extends CaseEvent> Optional<CaseEntry<E>> recordedLast(List<CaseEntry<E>> entries) {
        return entries.stream().max(Comparator.comparingLong(CaseEntry::sequence));
    }
}
