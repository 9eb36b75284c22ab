package org.caseledger.query.activecases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Norms;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseFacets;
import org.caseledger.query.cases.CaseIntake;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.spans.CrossedCode;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases that are not closed, at the centre that holds them on the day. */
@Component
public final class ActiveCaseRegister implements RegisterDefinition<ActiveCase> {
    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            CaseClassified.class,
            RiskAssessed.class,
            ServiceProvided.class,
            ShelterAdmitted.class,
            CaseReferred.class,
            LegalStepRecorded.class,
            CoordinationStarted.class,
            CoordinationEnded.class,
            CaseResolved.class,
            CaseReopened.class,
            CaseClosed.class,
            CaseAssigned.class,
            TransferAccepted.class);

    @Override
    public List<RowKind> kinds() {
        return ActiveCaseKinds.ALL;
    }

    /** Before the second whom a centre gave a case to stayed its worker after the hand-over to it was retracted. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean isOfHolder() {
        return true;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    /** A row says nothing but what had happened by its day. */
    @Override
    public Set<Class<? extends CaseEvent>> changesEarlierDays() {
        return Set.of();
    }

    @Override
    public Stream<ActiveCase> lines(CaseAt of) {
        return movements(of)
                .reduce((earlier, later) -> later)
                .flatMap(movement -> movement.event().moves())
                .flatMap(place -> place.account().status())
                .filter(CaseStatus::isActive)
                .map(status -> line(of, status))
                .stream();
    }

    @Override
    public Stream<RegisterRow> rows(ActiveCase line) {
        return Stream.of(
                        row(ActiveCaseKinds.LONG_OPEN, line, line.longOpenSince()),
                        row(ActiveCaseKinds.UNCLASSIFIED, line, line.unclassifiedSince()),
                        row(ActiveCaseKinds.UNASSIGNED, line, line.unassignedSince()),
                        Stream.of(crossed(line)),
                        ActiveCaseKinds.counted(line)
                                .flatMap(kind ->
                                        row(kind, line, line.facets().intake().on())))
                .flatMap(rows -> rows);
    }

    private static RegisterRow crossed(ActiveCase line) {
        return RegisterRow.crossed(
                ActiveCaseKinds.CROSSED,
                "",
                line.centre(),
                line.number(),
                line.facets().intake().on(),
                CrossedCode.ofCase(line.facets())
                        | CrossedCode.STATUS.of(line.status())
                        | CrossedCode.RISK.of(line.risk()));
    }

    private static Stream<RegisterRow> row(RowKind kind, ActiveCase line, @Nullable LocalDate since) {
        return Stream.ofNullable(since)
                .map(due -> new RegisterRow(kind, "", line.centre(), line.number(), due, Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return Stream.of(
                        movements(known).map(movement -> movement.event().occurredOn()),
                        TurningDays.of(known, CaseClassified.class, RiskAssessed.class, CaseAssigned.class),
                        Stream.concat(Stream.of(known.registeredOn()), TurningDays.of(known, CaseReopened.class))
                                .map(ActiveCaseRegister::longOpenSince),
                        Stream.of(unclassifiedSince(known.intake())),
                        known.holders().turningDays())
                .flatMap(days -> days);
    }

    private static ActiveCase line(CaseAt of, CaseStatus status) {
        CaseFacets facets = CaseFacets.happened(of);
        return new ActiveCase(
                of.caseId(),
                of.number(),
                of.holder(),
                status,
                facets,
                of.risk().orElse(null),
                status.isOpen() ? reached(longOpenSince(openSince(of)), of) : null,
                facets.isClassified() ? null : reached(unclassifiedSince(facets.intake()), of),
                unassignedSince(of, facets).map(since -> reached(since, of)).orElse(null));
    }

    private static Optional<LocalDate> unassignedSince(CaseAt of, CaseFacets facets) {
        return of.assignment().isPresent()
                ? Optional.empty()
                : CaseAt.recordedLast(of.happened(TransferAccepted.class))
                        .map(arrived -> arrived.event().occurredOn())
                        .or(() -> Optional.of(facets.intake().on()));
    }

    private static @Nullable LocalDate reached(LocalDate since, CaseAt of) {
        return of.day().isBefore(since) ? null : since;
    }

    /** Each says where the case stands from its day on, in the order in which they were recorded: none is dated before the one before it. */
    private static Stream<CaseEntry<?>> movements(CaseAt of) {
        return of.happened().stream().filter(entry -> entry.event().moves().isPresent());
    }

    private static LocalDate openSince(CaseAt of) {
        return CaseAt.recordedLast(of.happened(CaseReopened.class))
                .map(reopening -> reopening.event().occurredOn())
                .orElseGet(of::registeredOn);
    }

    /** By the norms of the day from which it is counted. */
    private static LocalDate longOpenSince(LocalDate openSince) {
        return openSince.plusDays(Norms.on(openSince).longOpenDays() + 1L);
    }

    /** Nobody could classify it here before it was entered. */
    private static LocalDate unclassifiedSince(CaseIntake intake) {
        return intake.on().plusDays(Norms.on(intake.on()).classificationDays());
    }
}
