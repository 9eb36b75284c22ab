package org.caseledger.query.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.query.listing.HiddenCodes;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.KnownLife;
import org.caseledger.query.testing.OneCase;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistrationRegisterTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final LocalDate YEAR_OVER = DAY.plusDays(365);
    private static final String PATNA = "BR-PAT-01";

    private final RegistrationRegister register = new RegistrationRegister();
    private final OneCase one = new OneCase(PATNA, DAY, 1);
    private final Deeds deeds = new Deeds(one);
    private final KnownLife life = new KnownLife(one.id());

    @Test
    void it_counts_for_ever_at_the_centre_that_issued_the_number() {
        life.then(one.registered()).then(one.transferred("BR-GAY-01", DAY.plusDays(3)));
        life.then(one.closed(DAY.plusDays(4), ClosingReason.RELOCATED));

        assertThat(rows(DAY.minusDays(1))).isEmpty();
        assertThat(rows(DAY)).extracting(RegisterRow::kind).contains(RegistrationKinds.EVERY);
        assertThat(rows(YEAR_OVER)).extracting(RegisterRow::kind).contains(RegistrationKinds.EVERY);
        assertThat(rows(YEAR_OVER)).extracting(RegisterRow::centre).containsOnly(PATNA);
    }

    /** Decision 35: a case that was handed over is nobody's there. */
    @Test
    void the_centre_that_handed_a_case_over_does_not_read_what_the_other_one_classifies() {
        life.then(one.registered()).then(one.transferred("BR-GAY-01", DAY.plusDays(3)));
        life.then(one.classified(DAY.plusDays(4), Category.RAPE));
        RegistrationOnList line =
                RegistrationOnList.of(register.lines(life.on(DAY)).findFirst().orElseThrow());

        assertThat(line.seenBy(workerAt("BR-GAY-01")).categories()).containsExactly(Category.RAPE);
        assertThat(line.seenBy(workerAt(PATNA)).categories()).isInstanceOf(HiddenCodes.class);
        assertThat(line.seenBy(workerAt(PATNA)).gbvimsType()).isNull();
    }

    private static AccessScope workerAt(String centre) {
        return new AccessScope("case-worker-1", Set.of(Role.CASE_WORKER), Set.of(centre), null, false);
    }

    @Test
    void a_case_brought_forward_was_registered_on_paper() {
        life.then(one.broughtForward(DAY, CaseStatus.IN_SERVICE, null));

        assertThat(rows(YEAR_OVER)).isEmpty();
    }

    @Test
    void it_counts_in_each_category_of_the_newest_classification_known_whatever_its_day() {
        life.then(one.registered()).then(one.classified(DAY, Category.RAPE));
        life.then(one.classified(DAY.plusDays(9), Category.OTHER, Category.CYBER_CRIME));

        assertThat(kinds(DAY))
                .contains(
                        RegistrationKinds.BY_FACET.byCategory().get(Category.OTHER),
                        RegistrationKinds.BY_FACET.byCategory().get(Category.CYBER_CRIME),
                        RegistrationKinds.BY_FACET.byGbvimsType().get(GbvimsType.PHYSICAL_ASSAULT))
                .doesNotContain(RegistrationKinds.BY_FACET.byCategory().get(Category.RAPE));
    }

    @Test
    void a_step_counts_when_its_days_are_over() {
        life.then(one.registered()).then(one.served(DAY, Service.FOOD));
        life.then(one.resolved(DAY.plusDays(2)));

        assertThat(kinds(DAY.plusDays(1))).doesNotContain(step(CohortStep.SERVED));
        assertThat(kinds(DAY.plusDays(2))).contains(step(CohortStep.SERVED));
        assertThat(kinds(DAY.plusDays(29))).doesNotContain(step(CohortStep.RESOLVED_IN_30_DAYS));
        assertThat(rows(DAY.plusDays(30)))
                .filteredOn(row -> row.kind().equals(step(CohortStep.RESOLVED_IN_30_DAYS)))
                .extracting(RegisterRow::due)
                .containsExactly(DAY.plusDays(30));
    }

    @Test
    void after_its_days_it_does_not_count() {
        life.then(one.registered()).then(one.classified(DAY.plusDays(2), Category.OTHER));
        life.then(one.served(DAY.plusDays(3), Service.FOOD)).then(one.resolved(DAY.plusDays(60)));

        assertThat(kinds(YEAR_OVER))
                .contains(step(CohortStep.RESOLVED_IN_60_DAYS), step(CohortStep.RESOLVED_IN_90_DAYS))
                .doesNotContain(
                        step(CohortStep.CLASSIFIED),
                        step(CohortStep.SERVED),
                        step(CohortStep.RESOLVED_IN_30_DAYS),
                        step(CohortStep.MONITORED));
    }

    @Test
    void a_stay_serves_her_too_and_she_is_classified_by_the_next_day() {
        life.then(one.registered()).then(deeds.admitted(UUID.randomUUID(), 0, 0, DAY.plusDays(2)));
        life.then(one.classified(DAY.plusDays(1), Category.OTHER));

        assertThat(kinds(DAY.plusDays(2))).contains(step(CohortStep.SERVED), step(CohortStep.CLASSIFIED));
    }

    @Test
    void monitoring_to_its_end_and_violence_found_again_count_within_a_year() {
        life.then(one.registered()).then(one.served(DAY, Service.FOOD)).then(one.resolved(DAY.plusDays(5)));
        life.then(one.followedUp(null, FollowUpOutcome.VIOLENCE_RECURRED, DAY.plusDays(300)));
        life.then(one.closed(YEAR_OVER, ClosingReason.MONITORING_COMPLETED));

        assertThat(kinds(YEAR_OVER.minusDays(1)))
                .doesNotContain(step(CohortStep.MONITORED), step(CohortStep.VIOLENCE_RECURRED));
        assertThat(kinds(YEAR_OVER)).contains(step(CohortStep.MONITORED), step(CohortStep.VIOLENCE_RECURRED));
    }

    @Test
    void other_follow_ups_and_closings_are_no_steps() {
        life.then(one.registered()).then(one.served(DAY, Service.FOOD)).then(one.resolved(DAY.plusDays(5)));
        life.then(one.followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, DAY.plusDays(300)));
        life.then(one.closed(DAY.plusDays(301), ClosingReason.UNTRACEABLE));

        assertThat(kinds(YEAR_OVER)).doesNotContain(step(CohortStep.MONITORED), step(CohortStep.VIOLENCE_RECURRED));
    }

    @Test
    void what_is_struck_off_stays_registered_and_has_come_nowhere() {
        life.then(one.registered()).then(one.served(DAY, Service.FOOD));
        assertThat(kinds(DAY.plusDays(2)))
                .contains(step(CohortStep.SERVED))
                .doesNotContain(RegistrationKinds.STRUCK_OFF);

        life.then(one.closed(DAY.plusDays(40), ClosingReason.REGISTERED_IN_ERROR));

        assertThat(kinds(DAY.plusDays(2)))
                .contains(RegistrationKinds.EVERY, RegistrationKinds.STRUCK_OFF)
                .doesNotContain(step(CohortStep.SERVED));
    }

    private static @Nullable RowKind step(CohortStep step) {
        return RegistrationKinds.BY_STEP.get(step);
    }

    private List<RowKind> kinds(LocalDate day) {
        return rows(day).stream().map(RegisterRow::kind).toList();
    }

    private List<RegisterRow> rows(LocalDate day) {
        return register.lines(life.on(day)).flatMap(register::rows).toList();
    }
}
