package org.caseledger.query.standingcases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseSummaries;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/**
 * Every case as the register of cases has it: as it stands, whatever the days of what is known, from the day on which it entered the ledger.
 * So the register is counted by one of its conditions without counting an index.
 */
@Component
final class StandingCaseRegister implements RegisterDefinition<StandingCase> {
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
            TransferAccepted.class);

    @Override
    public List<RowKind> kinds() {
        return StandingCaseKinds.ALL;
    }

    /** Their risk was that of the assessment recorded last. */
    @Override
    public int version() {
        return 2;
    }

    /** They are of no centre. */
    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<StandingCase> lines(CaseAt of) {
        LocalDate begunOn = of.intake().on();
        return of.day().isBefore(begunOn)
                ? Stream.empty()
                : CaseSummaries.of(of.on(LocalDate.MAX), List.of())
                        .map(summary -> new StandingCase(begunOn, summary))
                        .stream();
    }

    @Override
    public Stream<RegisterRow> rows(StandingCase line) {
        return StandingCaseKinds.of(line.summary())
                .map(kind -> new RegisterRow(
                        kind, "", RegisterRow.STATE, line.summary().number(), line.begunOn(), Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return Stream.of(known.intake().on());
    }
}
