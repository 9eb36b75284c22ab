package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caseledger.events.FollowUpPlanned;
import org.junit.jupiter.api.Test;

class FollowUpPolicyTest {

    @Test
    void slots_fall_on_day_7_15_and_30_and_then_on_months_2_to_6() {
        assertThat(planned(LocalDate.of(2025, 6, 30))).isEqualTo(Given.PLANNED);
    }

    @Test
    void a_day_the_month_does_not_have_is_clamped_to_its_end() {
        FollowUpPlanned plan = planned(LocalDate.of(2023, 8, 31));

        assertThat(plan.slots())
                .contains(
                        LocalDate.of(2023, 10, 31),
                        LocalDate.of(2023, 11, 30),
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2024, 1, 31),
                        LocalDate.of(2024, 2, 29));
        assertThat(plan.monitoringEndsOn()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void every_day_of_four_years_gets_eight_slots_in_order_that_last_six_months() {
        LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            FollowUpPlanned plan = planned(day);

            assertThat(plan.slots()).as("%s", day).hasSize(8).isSorted().doesNotHaveDuplicates();
            assertThat(plan.slots().get(7)).isEqualTo(plan.monitoringEndsOn()).isEqualTo(day.plusMonths(6));
        });
    }

    @Test
    void a_plan_records_the_version_it_was_made_by() {
        assertThat(planned(LocalDate.of(2026, 1, 31)).policy()).isEqualTo("2023-04");
    }

    private static FollowUpPlanned planned(LocalDate resolvedOn) {
        return FollowUpPolicy.on(resolvedOn).plan(Given.ID, resolvedOn, resolvedOn);
    }
}
