package org.caseledger.query.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Partner;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.KnownLife;
import org.caseledger.query.testing.OneCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentRegisterTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final LocalDate HEARING = DAY.plusDays(20);

    private final AppointmentRegister register = new AppointmentRegister();
    private final OneCase one = new OneCase("BR-PAT-01", DAY, 1);
    private final KnownLife life = new KnownLife(one.id()).then(one.registered());

    @Test
    void a_hearing_lies_ahead_from_the_day_on_which_it_was_set_to_its_own() {
        life.then(step(HEARING));

        assertThat(days(DAY.minusDays(1))).isEmpty();
        assertThat(days(DAY)).containsExactly(HEARING);
        assertThat(days(HEARING)).containsExactly(HEARING);
        assertThat(days(HEARING.plusDays(1))).isEmpty();
    }

    @Test
    void a_step_without_a_day_sets_none() {
        life.then(step(null));

        assertThat(days(DAY)).isEmpty();
    }

    @Test
    void each_hearing_is_one_and_of_meetings_only_what_the_last_one_set() {
        life.then(step(HEARING), step(HEARING.plusDays(1)), meeting(DAY.plusDays(7)), meeting(DAY.plusDays(9)));

        assertThat(days(DAY)).containsExactlyInAnyOrder(HEARING, HEARING.plusDays(1), DAY.plusDays(9));
        life.then(meeting(null));
        assertThat(days(DAY)).containsExactlyInAnyOrder(HEARING, HEARING.plusDays(1));
    }

    @Test
    void it_goes_with_the_case_and_stays_when_that_is_closed() {
        life.then(step(HEARING)).then(one.transferred("BR-GAY-01", DAY.plusDays(2)));
        life.then(one.closed(DAY.plusDays(3), ClosingReason.RELOCATED));

        assertThat(register.lines(life.on(DAY.plusDays(1))))
                .extracting(Appointment::centre)
                .containsExactly("BR-PAT-01");
        assertThat(register.lines(life.on(DAY.plusDays(3))))
                .extracting(Appointment::centre)
                .containsExactly("BR-GAY-01");
    }

    /** Nobody may hold it any more; a hearing takes place all the same. */
    @Test
    void a_meeting_is_none_any_more_when_the_case_is_closed() {
        life.then(meeting(HEARING)).then(one.closed(DAY.plusDays(3), ClosingReason.RELOCATED));

        assertThat(days(DAY.plusDays(2))).containsExactly(HEARING);
        assertThat(days(DAY.plusDays(3))).isEmpty();
    }

    @Test
    void one_whose_step_was_retracted_is_none() {
        life.then(step(HEARING));
        life.then(new Deeds(one).voided(life.newest(), "LegalStepRecorded", DAY));

        assertThat(days(DAY)).isEmpty();
    }

    private List<LocalDate> days(LocalDate on) {
        return register.lines(life.on(on)).map(Appointment::on).toList();
    }

    private LegalStepRecorded step(@Nullable LocalDate dueOn) {
        return new LegalStepRecorded(one.id(), LegalStep.COURT_DATE, dueOn, DAY, List.of());
    }

    private CoordinationMeetingHeld meeting(@Nullable LocalDate nextOn) {
        return new CoordinationMeetingHeld(one.id(), List.of(Partner.POLICE_STATION), nextOn, DAY);
    }
}
