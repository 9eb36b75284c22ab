package org.caseledger.command.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterStayExtended;
import org.junit.jupiter.api.Test;

/** A stay whose first day was written down wrong. */
class CaseDeadlinesTest {
    private static final UUID CASE = new UUID(1, 1);
    private static final UUID STAY = new UUID(1, 2);
    private static final LocalDate WRITTEN = LocalDate.of(2025, 6, 10);
    private static final LocalDate RIGHT = LocalDate.of(2025, 6, 5);
    private static final LocalDate PASSED = RIGHT.plusDays(6);

    private final List<CaseEvent> life = new ArrayList<>();
    private final CaseDeadlines deadlines = new CaseDeadlines(CASE);

    @Test
    void a_limit_that_was_passed_by_the_right_day_is_asked_about_though_she_left_in_time_by_the_wrong_one() {
        tell(new ShelterAdmitted(CASE, STAY, 0, 0, 5, "2023-04", WRITTEN, List.of()));
        tell(new DetailsCorrected(
                CASE,
                1,
                "ShelterAdmitted",
                "occurredOn",
                WRITTEN.toString(),
                RIGHT.toString(),
                CorrectionReason.WRONG_DATE,
                WRITTEN.plusDays(2),
                List.of()));
        tell(new ShelterLeft(CASE, STAY, ShelterExit.HOME, WRITTEN.plusDays(3)));

        assertThat(deadlines.passedBy(PASSED.minusDays(1))).isEmpty();
        assertThat(deadlines.passedBy(PASSED)).containsExactly(new ShelterLimitDeadline(CASE, STAY, 5, PASSED));
    }

    @Test
    void who_left_in_time_is_not_asked_about() {
        tell(new ShelterAdmitted(CASE, STAY, 0, 0, 5, "2023-04", WRITTEN, List.of()));
        tell(new ShelterLeft(CASE, STAY, ShelterExit.HOME, WRITTEN.plusDays(5)));

        assertThat(deadlines.passedBy(WRITTEN.plusDays(99))).isEmpty();
    }

    /** It was extended in time, and said so afterwards. */
    @Test
    void a_limit_that_was_entered_after_she_left_is_asked_about() {
        tell(new ShelterAdmitted(CASE, STAY, 0, 0, 5, "2023-04", WRITTEN, List.of()));
        tell(new ShelterLeft(CASE, STAY, ShelterExit.HOME, WRITTEN.plusDays(14)));
        tell(new ShelterStayExtended(CASE, STAY, 10, "2023-04", WRITTEN.plusDays(4)));

        assertThat(deadlines.passedBy(WRITTEN.plusDays(11)))
                .contains(new ShelterLimitDeadline(CASE, STAY, 10, WRITTEN.plusDays(11)));
    }

    private void tell(CaseEvent event) {
        life.add(event);
        deadlines.fold(event, () -> life);
    }

    @Test
    void a_limit_that_is_extended_after_the_first_day_was_put_right_is_counted_from_the_right_one() {
        LocalDate later = WRITTEN.plusDays(3);
        tell(new ShelterAdmitted(CASE, STAY, 0, 0, 5, "2023-04", WRITTEN, List.of()));
        tell(new DetailsCorrected(
                CASE,
                1,
                "ShelterAdmitted",
                "occurredOn",
                WRITTEN.toString(),
                later.toString(),
                CorrectionReason.WRONG_DATE,
                WRITTEN.plusDays(4),
                List.of()));
        tell(new ShelterStayExtended(CASE, STAY, 10, "2023-04", WRITTEN.plusDays(5)));

        assertThat(deadlines.passedBy(later.plusDays(11)))
                .contains(new ShelterLimitDeadline(CASE, STAY, 10, later.plusDays(11)));
    }
}
