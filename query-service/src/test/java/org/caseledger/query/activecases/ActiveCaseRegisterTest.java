package org.caseledger.query.activecases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.events.Account;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.Posting;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Service;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.KnownLife;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RandomCase;
import org.jspecify.annotations.Nullable;
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

    @Test
    void a_case_without_a_classification_is_unclassified_from_its_second_day() {
        life.then(one.registered());

        assertThat(unclassified(REGISTERED)).isEmpty();
        assertThat(unclassified(REGISTERED.plusDays(1))).containsExactly(REGISTERED.plusDays(1));
    }

    @Test
    void a_case_is_unassigned_until_a_worker_has_it_and_again_at_another_centre() {
        LocalDate arrived = REGISTERED.plusDays(5);
        life.then(one.registered()).then(new CaseAssigned(one.id(), "case-worker-1", REGISTERED.plusDays(2)));
        life.then(one.transferred("BR-GAY-01", arrived));

        assertThat(unassigned(REGISTERED)).containsExactly(REGISTERED);
        assertThat(unassigned(REGISTERED.plusDays(2))).isEmpty();
        assertThat(unassigned(arrived)).containsExactly(arrived);
        life.then(new CaseAssigned(one.id(), "case-worker-9", arrived.plusDays(1)));
        assertThat(unassigned(arrived.plusDays(1))).isEmpty();
    }

    @Test
    void a_closed_case_is_not_unassigned() {
        life.then(one.registered()).then(one.closed(REGISTERED.plusDays(1), ClosingReason.DUPLICATE));

        assertThat(unassigned(REGISTERED)).hasSize(1);
        assertThat(unassigned(REGISTERED.plusDays(1))).isEmpty();
    }

    @Test
    void a_classification_ends_that_on_the_day_it_is_dated() {
        life.then(one.registered()).then(one.classified(REGISTERED.plusDays(4), Category.DOWRY_DEATH));

        assertThat(unclassified(REGISTERED.plusDays(3))).hasSize(1);
        assertThat(unclassified(REGISTERED.plusDays(4))).isEmpty();
    }

    @Test
    void from_paper_it_is_unclassified_from_the_second_day_in_the_ledger_also_under_follow_up() {
        LocalDate entered = REGISTERED.plusDays(30);
        life.then(one.broughtForward(entered, CaseStatus.UNDER_FOLLOW_UP, REGISTERED.plusDays(9)));

        assertThat(unclassified(entered)).isEmpty();
        assertThat(unclassified(entered.plusDays(1))).containsExactly(entered.plusDays(1));
    }

    @Test
    void closed_it_need_not_be_classified() {
        life.then(one.registered());
        life.then(one.closed(REGISTERED.plusDays(5), ClosingReason.NOT_WITHIN_MANDATE));

        assertThat(unclassified(REGISTERED.plusDays(5))).isEmpty();
    }

    @Test
    void the_risk_is_that_of_the_assessment_that_happened_last_whichever_was_recorded_last() {
        life.then(one.registered());
        life.then(one.assessed(REGISTERED.plusDays(9), RiskLevel.HIGH));
        life.then(one.assessed(REGISTERED.plusDays(2), RiskLevel.LOW));

        assertThat(days(ActiveCaseKinds.BY_RISK.get(RiskLevel.HIGH), REGISTERED.plusDays(9)))
                .hasSize(1);
        assertThat(days(ActiveCaseKinds.BY_RISK.get(RiskLevel.LOW), REGISTERED.plusDays(9)))
                .isEmpty();
        assertThat(days(ActiveCaseKinds.BY_RISK.get(RiskLevel.LOW), REGISTERED.plusDays(8)))
                .hasSize(1);
    }

    @Test
    void a_case_counts_in_each_category_of_the_classification_recorded_last() {
        life.then(one.registered());
        life.then(one.classified(REGISTERED.plusDays(2), Category.DOWRY_DEATH, Category.OTHER));
        life.then(one.classified(REGISTERED.plusDays(1), Category.OTHER, Category.CYBER_CRIME));

        assertThat(register.lines(life.on(REGISTERED.plusDays(2)))
                        .flatMap(register::rows)
                        .map(RegisterRow::kind)
                        .filter(ActiveCaseKinds.BY_FACET.byCategory()::containsValue))
                .containsExactly(
                        ActiveCaseKinds.BY_FACET.byCategory().get(Category.OTHER),
                        ActiveCaseKinds.BY_FACET.byCategory().get(Category.CYBER_CRIME));
    }

    /** The books are what the board shows: postings, summed by their days. */
    @Test
    void the_cases_of_each_status_are_those_in_the_books_of_each_centre() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int life = 0; life < 200; life++) {
            List<CaseEvent> events = RandomCase.of(random, UUID.randomUUID());
            int known = 1 + random.nextInt(events.size());
            List<CaseEvent> recorded = events.subList(0, known);
            CaseAt at = new KnownLife(events.get(0).caseId())
                    .then(events.toArray(Event[]::new))
                    .known(known - 1L);
            for (LocalDate day = RandomCase.BEGAN; !day.isAfter(RandomCase.LAST); day = day.plusDays(1)) {
                assertThat(inRegister(at.on(day))).as("seed %d, %s", seed, day).isEqualTo(inBooks(recorded, day));
            }
        }
    }

    private Set<String> inRegister(CaseAt of) {
        return register.lines(of)
                .flatMap(register::rows)
                .filter(row -> ActiveCaseKinds.BY_STATUS.containsValue(row.kind()))
                .map(row -> row.centre() + " " + row.kind().name())
                .collect(Collectors.toSet());
    }

    private static Set<String> inBooks(List<CaseEvent> recorded, LocalDate day) {
        Map<String, Integer> balances = new HashMap<>();
        for (CaseEvent event : recorded) {
            for (Posting posting : event.postings()) {
                if (!posting.on().isAfter(day)) {
                    balances.merge(account(posting, posting.to()), posting.n(), Integer::sum);
                    balances.merge(account(posting, posting.from()), -posting.n(), Integer::sum);
                }
            }
        }
        balances.values().removeIf(n -> n == 0);
        return balances.keySet().stream()
                .filter(account -> account.contains("cases/active"))
                .collect(Collectors.toSet());
    }

    private static String account(Posting posting, Account account) {
        RowKind kind = account.status().map(ActiveCaseKinds.BY_STATUS::get).orElse(null);
        return posting.centre() + " " + (kind == null ? "other" : kind.name());
    }

    private List<LocalDate> longOpen(LocalDate day) {
        return days(ActiveCaseKinds.LONG_OPEN, day);
    }

    private List<LocalDate> unassigned(LocalDate day) {
        return days(ActiveCaseKinds.UNASSIGNED, day);
    }

    private List<LocalDate> unclassified(LocalDate day) {
        return days(ActiveCaseKinds.UNCLASSIFIED, day);
    }

    private List<LocalDate> days(@Nullable RowKind kind, LocalDate day) {
        return register.lines(life.on(day))
                .flatMap(register::rows)
                .filter(row -> row.kind().equals(kind))
                .map(RegisterRow::due)
                .toList();
    }
}
