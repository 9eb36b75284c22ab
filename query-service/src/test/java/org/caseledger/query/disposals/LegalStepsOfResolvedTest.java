package org.caseledger.query.disposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Service;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.testing.KnownLife;
import org.caseledger.query.testing.OneCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalStepsOfResolvedTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final LocalDate RESOLVED = DAY.plusDays(10);

    private final DisposalRegister register = new DisposalRegister();
    private final OneCase one = new OneCase("BR-PAT-01", DAY, 1);
    private final KnownLife life =
            new KnownLife(one.id()).then(one.registered()).then(one.served(DAY, Service.LEGAL_AID));

    @Test
    void a_resolved_case_counts_once_in_each_step_taken_by_the_day_of_its_resolution() {
        life.then(taken(LegalStep.FIR, DAY), taken(LegalStep.FIR, DAY.plusDays(1)));
        life.then(one.resolved(RESOLVED));
        life.then(taken(LegalStep.DIR, RESOLVED), taken(LegalStep.FINAL_ORDER, RESOLVED.plusDays(1)));

        assertThat(byLegalStep(RESOLVED)).containsExactly(kind(LegalStep.FIR), kind(LegalStep.DIR));
        assertThat(byLegalStep(RESOLVED.plusDays(30))).containsExactly(kind(LegalStep.FIR), kind(LegalStep.DIR));
        assertThat(byLegalStep(RESOLVED.minusDays(1))).isEmpty();
    }

    @Test
    void without_a_step_it_counts_among_those_without() {
        life.then(one.resolved(RESOLVED));

        assertThat(byLegalStep(RESOLVED)).containsExactly(DisposalKinds.WITHOUT_LEGAL_STEP);
    }

    @Test
    void a_second_resolution_and_a_closing_add_nothing() {
        life.then(one.resolved(RESOLVED)).then(one.reopened(RESOLVED.plusDays(1), ReopeningReason.SAME_MATTER));
        life.then(taken(LegalStep.FIR, RESOLVED.plusDays(1))).then(one.resolved(RESOLVED.plusDays(2)));
        life.then(one.closed(RESOLVED.plusDays(3), ClosingReason.RELOCATED));

        assertThat(byLegalStep(RESOLVED.plusDays(3))).containsExactly(DisposalKinds.WITHOUT_LEGAL_STEP);
    }

    private Event taken(LegalStep step, LocalDate on) {
        return new LegalStepRecorded(one.id(), step, null, on, List.of());
    }

    private static @Nullable RowKind kind(LegalStep step) {
        return DisposalKinds.BY_LEGAL_STEP.get(step);
    }

    private List<RowKind> byLegalStep(LocalDate day) {
        return register.lines(life.on(day))
                .flatMap(register::rows)
                .map(RegisterRow::kind)
                .filter(kind -> DisposalKinds.LEGAL_STEP.kinds().anyMatch(kind::equals))
                .toList();
    }
}
