package org.caseledger.query.disposals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseFacets;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.spans.RowOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolutions and closings that stand, by the day they happened and the centre in whose books they were posted. */
@Component
final class DisposalRegister implements RegisterDefinition<DisposalOnList> {
    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            CaseResolved.class,
            CaseClosed.class,
            LegalStepRecorded.class,
            CaseClassified.class);

    @Override
    public List<RowKind> kinds() {
        return DisposalKinds.ALL;
    }

    @Override
    public RowOrder order() {
        return RowOrder.NEWEST_FIRST;
    }

    /** They stay with the centre that disposed of the case. */
    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<DisposalOnList> lines(CaseAt of) {
        List<CaseEntry<CaseResolved>> resolutions = of.happened(CaseResolved.class);
        List<CaseEntry<CaseClosed>> closings = of.happened(CaseClosed.class);
        if (resolutions.isEmpty() && closings.isEmpty()) {
            return Stream.empty();
        }
        boolean isStruckOff = of.isStruckOff();
        LocalDate registeredOn = of.registeredOn();
        return Stream.concat(
                resolutions.stream()
                        .map(entry -> line(
                                of,
                                entry,
                                resolvedAs(entry, isStruckOff),
                                entry.event().outcome(),
                                null,
                                registeredOn)),
                closings.stream()
                        .map(entry -> line(
                                of,
                                entry,
                                posting(entry).reason(),
                                null,
                                entry.event().reason(),
                                registeredOn)));
    }

    @Override
    public Stream<RegisterRow> rows(DisposalOnList line) {
        Map<String, List<String>> facets = DisposalKinds.facets(line);
        String key = RegisterRow.keyOf(line.sequence());
        return Stream.concat(
                DisposalKinds.of(line)
                        .map(kind -> new RegisterRow(
                                kind,
                                key,
                                line.centre(),
                                line.number(),
                                line.on(),
                                kind.isListed() ? facets : Map.of())),
                DisposalKinds.crossed(line)
                        .map(kind -> RegisterRow.crossed(
                                kind, key, line.centre(), line.number(), line.on(), DisposalKinds.codes(line)))
                        .stream());
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return TurningDays.of(known, CaseResolved.class, CaseClosed.class);
    }

    /** Reports leave out the first resolution on its own day as soon as the striking off is known, whatever the day of that. */
    private static PostingReason resolvedAs(CaseEntry<CaseResolved> entry, boolean isStruckOff) {
        PostingReason posted = posting(entry).reason();
        return isStruckOff && posted == PostingReason.RESOLVED ? PostingReason.RESOLVED_STRUCK_OFF : posted;
    }

    /** Its own, of the centre that held the case; others put earlier ones right. */
    private static Posting posting(CaseEntry<?> entry) {
        return entry.event().postings().get(0);
    }

    private static DisposalOnList line(
            CaseAt of,
            CaseEntry<?> entry,
            PostingReason kind,
            @Nullable ResolutionOutcome outcome,
            @Nullable ClosingReason reason,
            LocalDate registeredOn) {
        String centre = posting(entry).centre();
        LocalDate on = entry.event().occurredOn();
        return new DisposalOnList(
                of.caseId(),
                of.number(),
                centre,
                CentreFilter.districtOf(centre),
                on,
                kind,
                outcome,
                reason,
                registeredOn,
                ChronoUnit.DAYS.between(registeredOn, on),
                entry.recorded().recordedOn(),
                entry.sequence(),
                kind == PostingReason.RESOLVED ? legalSteps(of, on) : Set.of(),
                CaseFacets.known(of));
    }

    /** Also one that was recorded later. */
    private static Set<LegalStep> legalSteps(CaseAt of, LocalDate by) {
        Set<LegalStep> steps = EnumSet.noneOf(LegalStep.class);
        for (CaseEntry<LegalStepRecorded> entry : of.known(LegalStepRecorded.class)) {
            if (!entry.event().occurredOn().isAfter(by)) {
                steps.add(entry.event().step());
            }
        }
        return steps;
    }
}
