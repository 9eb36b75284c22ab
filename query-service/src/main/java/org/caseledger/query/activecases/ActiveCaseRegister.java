package org.caseledger.query.activecases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
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
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/** Cases that are not closed, at the centre that holds them on the day. Measures: no screen lists them. */
@Component
final class ActiveCaseRegister implements RegisterDefinition<ActiveCase> {
    static final RowKind LONG_OPEN = new RowKind("cases/long-open", 240);

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            ServiceProvided.class,
            ShelterAdmitted.class,
            CaseReferred.class,
            LegalStepRecorded.class,
            CoordinationStarted.class,
            CoordinationEnded.class,
            CaseResolved.class,
            CaseReopened.class,
            CaseClosed.class,
            TransferAccepted.class);

    @Override
    public List<RowKind> kinds() {
        return List.of(LONG_OPEN);
    }

    @Override
    public boolean isOfHolder() {
        return true;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
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
        return Stream.ofNullable(line.longOpenSince())
                .map(since -> new RegisterRow(LONG_OPEN, "", line.centre(), line.number(), since, Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return Stream.of(
                        movements(known).map(movement -> movement.event().occurredOn()),
                        Stream.concat(
                                        Stream.of(known.registeredOn()),
                                        known.known(CaseReopened.class).stream()
                                                .map(reopening ->
                                                        reopening.event().occurredOn()))
                                .map(ActiveCaseRegister::longOpenSince),
                        known.holders().turningDays())
                .flatMap(days -> days);
    }

    private static ActiveCase line(CaseAt of, CaseStatus status) {
        LocalDate longOpenSince = longOpenSince(openSince(of));
        return new ActiveCase(
                of.caseId(),
                of.number(),
                of.holder(),
                status,
                status.isOpen() && !of.day().isBefore(longOpenSince) ? longOpenSince : null);
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
}
