package org.caseledger.query.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** Each test suspends a centre of its own, with Patna as caretaker. */
abstract class CaretakerContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate RESOLVED = JUNE.plusDays(5);
    private static final LocalDate SUSPENDED = RESOLVED.plusDays(5);
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);
    private static final DemoUser CARETAKER = Users.WORKER_IN_PATNA;

    @Override
    protected void given(TestLog log) {
        log.append(JUNE, OFFICER, commissioned("BR-GAY-02", 2), commissioned("BR-GAY-03", 3));
    }

    @Test
    void the_caretaker_s_worker_reads_a_case_while_its_centre_is_suspended_and_no_longer() {
        OneCase one = underFollowUp(GAYA, 1);
        List<String> paths = List.of("/api/cases/" + one.id(), "/api/cases/" + one.id() + "/history");

        assertThat(paths).allSatisfy(path -> assertThat(status(CARETAKER, path)).isEqualTo(404));
        assertThat(seesElsewhere(CARETAKER, one)).isFalse();

        service.log().append(SUSPENDED, OFFICER, new CentreSuspended(GAYA, PATNA, SUSPENDED));

        assertThat(paths).allSatisfy(path -> assertThat(status(CARETAKER, path)).isEqualTo(200));
        assertThat(seesElsewhere(CARETAKER, one)).isTrue();
        assertThat(status(CARETAKER, "/api/centres/" + GAYA)).isEqualTo(200);
        assertThat(service.get(CARETAKER, "/api/session").json().get("inCare").toString())
                .contains(GAYA);

        service.log().append(SUSPENDED.plusDays(3), OFFICER, new CentreReopened(GAYA, SUSPENDED.plusDays(3)));

        assertThat(paths).allSatisfy(path -> assertThat(status(CARETAKER, path)).isEqualTo(404));
        assertThat(seesElsewhere(CARETAKER, one)).isFalse();
        assertThat(status(CARETAKER, "/api/centres/" + GAYA)).isEqualTo(404);
    }

    @Test
    void a_suspension_opens_nothing_to_others_and_takes_nothing_from_the_centre_itself() {
        String centre = "BR-GAY-02";
        OneCase one = underFollowUp(centre, 1);
        service.log().append(SUSPENDED, OFFICER, new CentreSuspended(centre, PATNA, SUSPENDED));
        String path = "/api/cases/" + one.id();

        assertThat(status(Users.WORKER_IN_GAYA, path)).isEqualTo(404);
        assertThat(status(Users.OFFICER_OF_PATNA, path)).isEqualTo(404);
        assertThat(status(DemoUser.atCentre(Role.CASE_WORKER, centre), path)).isEqualTo(200);
    }

    @Test
    void who_is_relieved_reads_nothing_within_a_minute_and_again_when_posted_anew() {
        String centre = "BR-GAY-02";
        DemoUser worker = new DemoUser("case-worker-77", Role.CASE_WORKER, List.of(centre), null, false);
        service.log()
                .append(
                        SUSPENDED,
                        OFFICER,
                        new StaffPosted(centre, "case-worker-77", Role.CASE_WORKER, "2023-04", JUNE));
        await().untilAsserted(() -> assertThat(status(worker, "/api/cases")).isEqualTo(200));

        service.log()
                .append(SUSPENDED, OFFICER, new StaffRelieved(centre, "case-worker-77", Role.CASE_WORKER, SUSPENDED));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(status(worker, "/api/cases")).isEqualTo(403));
        assertThat(service.get(worker, "/api/cases").json().get("code").asString())
                .isEqualTo("POST_ENDED");
        assertThat(status(DemoUser.atCentre(Role.CASE_WORKER, centre), "/api/cases"))
                .isEqualTo(200);

        service.log()
                .append(
                        SUSPENDED,
                        OFFICER,
                        new StaffPosted(centre, "case-worker-77", Role.CASE_WORKER, "2023-04", SUSPENDED));
        await().untilAsserted(() -> assertThat(status(worker, "/api/cases")).isEqualTo(200));
    }

    @Test
    void care_ends_where_a_suspended_centre_is_closed_for_good() {
        String centre = "BR-GAY-03";
        OneCase one = underFollowUp(centre, 1);
        service.log().append(SUSPENDED, OFFICER, new CentreSuspended(centre, PATNA, SUSPENDED));
        String path = "/api/cases/" + one.id();
        assertThat(status(CARETAKER, path)).isEqualTo(200);

        service.log().append(SUSPENDED, OFFICER, new CentreClosed(centre, SUSPENDED));

        assertThat(status(CARETAKER, path)).isEqualTo(404);
    }

    @Test
    void care_is_known_at_once_after_a_restart() {
        String centre = "BR-GAY-04";
        service.log().append(JUNE, OFFICER, commissioned(centre, 4));
        OneCase one = underFollowUp(centre, 1);
        service.log().append(SUSPENDED, OFFICER, new CentreSuspended(centre, PATNA, SUSPENDED));
        assertThat(status(CARETAKER, "/api/cases/" + one.id())).isEqualTo(200);

        service.restartAfter(() -> {});

        assertThat(status(CARETAKER, "/api/cases/" + one.id())).isEqualTo(200);
    }

    @Test
    void the_caretaker_sees_what_a_suspended_centre_is_asked_to_take_over() {
        String centre = "BR-GAY-05";
        String elsewhere = "BR-GAY-06";
        service.log().append(JUNE, OFFICER, commissioned(centre, 5), commissioned(elsewhere, 6));
        OneCase one = underFollowUp(elsewhere, 1);
        service.log()
                .append(
                        SUSPENDED,
                        OFFICER,
                        new CentreSuspended(centre, PATNA, SUSPENDED),
                        new Deeds(one).transferRequested(UUID.randomUUID(), elsewhere, centre, SUSPENDED));

        assertThat(service.get(CARETAKER, "/api/cases?incomingTransfer=true").text())
                .contains(one.number());
        assertThat(service.get(CARETAKER, "/api/transfers?direction=in").text()).contains(one.number());
        assertThat(status(CARETAKER, "/api/cases/" + one.id())).isEqualTo(200);

        service.log().append(SUSPENDED, OFFICER, new CentreReopened(centre, SUSPENDED));

        assertThat(service.get(CARETAKER, "/api/cases?incomingTransfer=true").text())
                .doesNotContain(one.number());
        assertThat(service.get(CARETAKER, "/api/transfers?direction=in").text()).doesNotContain(one.number());
        assertThat(status(CARETAKER, "/api/cases/" + one.id())).isEqualTo(404);
    }

    private OneCase underFollowUp(String centre, int serial) {
        OneCase one = new OneCase(centre, JUNE, serial);
        Who worker = new Who("case-worker-9", Role.CASE_WORKER, centre);
        service.log().append(JUNE, worker, one.registered());
        service.log().append(JUNE, worker, one.served(JUNE, Service.LEGAL_AID));
        service.log().append(RESOLVED, worker, one.resolved(RESOLVED));
        return one;
    }

    /** In the register, on the work list and on the board: in all of them or in none. */
    private boolean seesElsewhere(DemoUser user, OneCase one) {
        boolean inRegister = service.get(user, "/api/cases").text().contains(one.number());
        assertThat(service.get(user, "/api/follow-ups?state=due&on=" + RESOLVED.plusDays(4))
                        .text()
                        .contains(one.number()))
                .isEqualTo(inRegister);
        assertThat(service.get(user, "/api/centres/board").text().contains(GAYA))
                .isEqualTo(inRegister);
        return inRegister;
    }

    private int status(DemoUser user, String path) {
        return service.get(user, path).status();
    }

    private static CentreCommissioned commissioned(String centre, int number) {
        return new CentreCommissioned(centre, CentreKind.SUB_DIVISION, "GAY", number, "Gaya", "गया", JUNE);
    }
}
