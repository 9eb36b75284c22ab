package org.caseledger.query.registrations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseFacets;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.spans.CaseFacetFilter;
import org.caseledger.query.spans.CrossedCode;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.spans.RowOrder;
import org.springframework.stereotype.Component;

/** Cases that the ledger gave a number, at the centre that issued it; those brought forward were registered on paper. */
@Component
final class RegistrationRegister implements RegisterDefinition<Registration> {
    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            TransferAccepted.class,
            CaseClassified.class,
            ServiceProvided.class,
            ShelterAdmitted.class,
            CaseResolved.class,
            FollowUpRecorded.class,
            CaseClosed.class);

    @Override
    public List<RowKind> kinds() {
        return RegistrationKinds.ALL;
    }

    @Override
    public RowOrder order() {
        return RowOrder.NEWEST_FIRST;
    }

    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<Registration> lines(CaseAt of) {
        return of.happened(CaseRegistered.class).stream().map(entry -> line(of, entry.event()));
    }

    @Override
    public Stream<RegisterRow> rows(Registration line) {
        return Stream.of(
                        RegistrationKinds.of(line).map(kind -> row(kind, line, line.on())),
                        Stream.of(RegisterRow.crossed(
                                RegistrationKinds.CROSSED,
                                "",
                                line.centre(),
                                line.number(),
                                line.on(),
                                CrossedCode.ofCase(line.facets()))),
                        line.steps().stream()
                                .map(step -> row(
                                        Objects.requireNonNull(RegistrationKinds.BY_STEP.get(step)),
                                        line,
                                        line.on().plusDays(step.days()))))
                .flatMap(rows -> rows);
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return known.known(CaseRegistered.class).stream()
                .map(entry -> entry.event().occurredOn())
                .flatMap(on -> Stream.concat(
                        Stream.of(on), Arrays.stream(CohortStep.values()).map(step -> on.plusDays(step.days()))));
    }

    private static RegisterRow row(RowKind kind, Registration line, LocalDate due) {
        return new RegisterRow(
                kind,
                "",
                line.centre(),
                line.number(),
                due,
                kind.isListed() ? CaseFacetFilter.facetsOf(line.facets()) : Map.of());
    }

    private static Registration line(CaseAt of, CaseRegistered event) {
        boolean isStruckOff = of.isStruckOff();
        return new Registration(
                of.caseId(),
                event.number(),
                event.centre(),
                of.on(LocalDate.MAX).holder(),
                CaseFacets.known(of),
                isStruckOff,
                isStruckOff ? Set.of() : steps(of, event.occurredOn()));
    }

    private static Set<CohortStep> steps(CaseAt of, LocalDate registeredOn) {
        Set<CohortStep> steps = EnumSet.noneOf(CohortStep.class);
        for (CohortStep step : CohortStep.values()) {
            LocalDate over = registeredOn.plusDays(step.days());
            if (!of.day().isBefore(over) && reached(step, of).anyMatch(on -> !on.isAfter(over))) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** The days on which it was. */
    private static Stream<LocalDate> reached(CohortStep step, CaseAt of) {
        return switch (step) {
            case CLASSIFIED -> TurningDays.of(of, CaseClassified.class);
            case SERVED -> TurningDays.of(of, ServiceProvided.class, ShelterAdmitted.class);
            case RESOLVED_IN_30_DAYS, RESOLVED_IN_60_DAYS, RESOLVED_IN_90_DAYS ->
                TurningDays.of(of, CaseResolved.class);
            case MONITORED ->
                of.known(CaseClosed.class).stream()
                        .map(CaseEntry::event)
                        .filter(closing -> closing.reason() == ClosingReason.MONITORING_COMPLETED)
                        .map(CaseClosed::occurredOn);
            case VIOLENCE_RECURRED ->
                of.known(FollowUpRecorded.class).stream()
                        .map(CaseEntry::event)
                        .filter(followUp -> followUp.outcome() == FollowUpOutcome.VIOLENCE_RECURRED)
                        .map(FollowUpRecorded::occurredOn);
        };
    }
}
