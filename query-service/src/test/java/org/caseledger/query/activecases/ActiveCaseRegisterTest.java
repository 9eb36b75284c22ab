package org.caseledger.query.activecases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Service;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.KnownLife;
import org.caseledger.query.testing.OneCase;
import org.junit.jupiter.api.Test;

/** Registered on 1 June 2025: 30 August is the ninetieth day after it. */
class ActiveCaseRegisterTest {
    private static final LocalDate REGISTERED = LocalDate.of(2025, 6, 1);
    private static final LocalDate NINETIETH = LocalDate.of(2025, 8, 30);
    private static final String PATNA = "BR-PAT-01";

    private final ActiveCaseRegister register = new ActiveCaseRegister();
    private final OneCase one = new OneCase(PATNA, REGISTERED, 1);
    private final KnownLife life = new KnownLife(one.id());

    @Test
    void a_case_is_open_for_too_long_when_ninety_days_have_passed_since_its_registration() {
        life.then(one.registered());

        assertThat(longOpen(NINETIETH)).isEmpty();
        assertThat(longOpen(NINETIETH.plusDays(1))).containsExactly(NINETIETH.plusDays(1));
        assertThat(longOpen(NINETIETH.plusDays(500))).containsExactly(NINETIETH.plusDays(1));
    }

    @Test
    void under_follow_up_or_closed_it_is_not_open() {
        life.then(one.registered()).then(one.served(REGISTERED, Service.FOOD));
        life.then(one.resolved(NINETIETH.plusDays(5)));

        assertThat(longOpen(NINETIETH.plusDays(4))).hasSize(1);
        assertThat(longOpen(NINETIETH.plusDays(5))).isEmpty();
    }

    @Test
    void a_reopening_begins_the_ninety_days_anew() {
        life.then(one.registered()).then(one.served(REGISTERED, Service.FOOD));
        life.then(one.resolved(REGISTERED.plusDays(10)));
        LocalDate reopened = NINETIETH.plusDays(30);
        life.then(one.reopened(reopened, ReopeningReason.SAME_MATTER));

        assertThat(longOpen(reopened.plusDays(90))).isEmpty();
        assertThat(longOpen(reopened.plusDays(91))).containsExactly(reopened.plusDays(91));
    }

    @Test
    void a_retracted_reopening_begins_nothing() {
        life.then(one.registered()).then(one.served(REGISTERED, Service.FOOD));
        life.then(one.resolved(NINETIETH)).then(one.reopened(NINETIETH, ReopeningReason.SAME_MATTER));
        life.then(new Deeds(one).voided(life.newest(), "CaseReopened", NINETIETH));
        life.then(new Deeds(one).voided(2, "CaseResolved", NINETIETH));

        assertThat(longOpen(NINETIETH.plusDays(1))).containsExactly(NINETIETH.plusDays(1));
    }

    @Test
    void on_paper_the_days_began_with_the_registration_there() {
        life.then(one.broughtForward(NINETIETH.plusDays(20), CaseStatus.IN_SERVICE, null));

        assertThat(longOpen(NINETIETH.plusDays(19))).isEmpty();
        assertThat(longOpen(NINETIETH.plusDays(20))).containsExactly(NINETIETH.plusDays(1));
    }

    private List<LocalDate> longOpen(LocalDate day) {
        return register.lines(life.on(day))
                .flatMap(register::rows)
                .filter(row -> row.kind().equals(ActiveCaseRegister.LONG_OPEN))
                .map(RegisterRow::due)
                .toList();
    }
}
