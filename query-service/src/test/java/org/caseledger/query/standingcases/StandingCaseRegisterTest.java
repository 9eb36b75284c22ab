package org.caseledger.query.standingcases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.KnownLife;
import org.caseledger.query.testing.OneCase;
import org.junit.jupiter.api.Test;

class StandingCaseRegisterTest {
    private static final LocalDate REGISTERED = LocalDate.of(2025, 6, 1);

    private final StandingCaseRegister register = new StandingCaseRegister();
    private final OneCase one = new OneCase("BR-PAT-01", REGISTERED, 1);
    private final KnownLife life = new KnownLife(one.id());

    @Test
    void a_case_stands_from_the_day_on_which_it_entered_the_ledger_and_is_of_the_state() {
        life.then(one.registered());

        assertThat(rows(REGISTERED.minusDays(1))).isEmpty();
        assertThat(rows(REGISTERED))
                .isNotEmpty()
                .allMatch(row ->
                        row.centre().equals(RegisterRow.STATE) && row.due().equals(REGISTERED));
    }

    @Test
    void what_is_known_counts_from_that_day_on_whatever_its_own() {
        life.then(one.registered()).then(one.assessed(REGISTERED.plusDays(40), RiskLevel.HIGH));

        assertThat(kinds(REGISTERED)).containsAll(StandingCaseKinds.having(RiskLevel.HIGH));
        assertThat(kinds(REGISTERED)).doesNotContainAnyElementsOf(StandingCaseKinds.unassessed(true));
    }

    @Test
    void risk_is_that_of_the_assessment_that_happened_last_as_the_list_shows_it() {
        life.then(one.registered())
                .then(one.assessed(REGISTERED.plusDays(9), RiskLevel.HIGH))
                .then(one.assessed(REGISTERED.plusDays(2), RiskLevel.LOW));

        assertThat(kinds(REGISTERED.plusDays(20))).containsAll(StandingCaseKinds.having(RiskLevel.HIGH));
        assertThat(kinds(REGISTERED.plusDays(20))).doesNotContainAnyElementsOf(StandingCaseKinds.having(RiskLevel.LOW));
    }

    @Test
    void a_case_without_a_code_is_among_those_without() {
        life.then(one.registered());

        assertThat(kinds(REGISTERED))
                .containsAll(StandingCaseKinds.unassessed(true))
                .containsAll(StandingCaseKinds.unclassified(true))
                .containsAll(StandingCaseKinds.broughtForward(false));
    }

    @Test
    void a_retracted_closing_takes_status_and_reason_back() {
        life.then(one.registered()).then(one.closed(REGISTERED.plusDays(9), ClosingReason.RELOCATED));
        assertThat(kinds(REGISTERED))
                .containsAll(StandingCaseKinds.having(CaseStatus.CLOSED))
                .containsAll(StandingCaseKinds.having(ClosingReason.RELOCATED));

        life.then(new Deeds(one).voided(life.newest(), "CaseClosed", REGISTERED.plusDays(10)));

        assertThat(kinds(REGISTERED))
                .containsAll(StandingCaseKinds.having(CaseStatus.REGISTERED))
                .doesNotContainAnyElementsOf(StandingCaseKinds.having(ClosingReason.RELOCATED));
    }

    @Test
    void a_case_of_two_categories_counts_in_each_and_once_in_all() {
        life.then(one.registered()).then(one.classified(REGISTERED, Category.CYBER_CRIME, Category.DOWRY_HARASSMENT));

        assertThat(kinds(REGISTERED))
                .containsAll(StandingCaseKinds.having(Category.CYBER_CRIME))
                .containsAll(StandingCaseKinds.having(Category.DOWRY_HARASSMENT));
        assertThat(kinds(REGISTERED).stream().filter(StandingCaseKinds.EVERY::contains))
                .hasSize(1);
    }

    private List<RowKind> kinds(LocalDate day) {
        return rows(day).stream().map(RegisterRow::kind).toList();
    }

    private List<RegisterRow> rows(LocalDate day) {
        return register.lines(life.on(day)).flatMap(register::rows).toList();
    }
}
