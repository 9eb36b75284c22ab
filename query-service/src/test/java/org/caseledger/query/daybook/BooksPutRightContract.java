package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.Event;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Cases that move between centres, come from paper, or were put right on 9 June; a centre that is suspended from 10 to 19 June; a centre that
 * is commissioned on 1 June and closed on 1 July.
 */
abstract class BooksPutRightContract extends QueryServiceContract {
    private static final String BARH = "BR-PAT-02";
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final LocalDate MAY_5 = LocalDate.of(2025, 5, 5);
    private static final LocalDate MAY_10 = LocalDate.of(2025, 5, 10);
    private static final LocalDate MAY_20 = LocalDate.of(2025, 5, 20);
    private static final LocalDate JUNE_1 = LocalDate.of(2025, 6, 1);
    private static final LocalDate JUNE_2 = LocalDate.of(2025, 6, 2);
    private static final LocalDate JUNE_9 = LocalDate.of(2025, 6, 9);
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
    private static final int RESOLUTION = 2;

    private final OneCase moved = new OneCase(PATNA, MAY_5, 1);
    private final OneCase redated = new OneCase(PATNA, MAY_5, 2);
    private final OneCase voided = new OneCase(PATNA, MAY_5, 3);
    private final OneCase fromPaper = new OneCase(GAYA, LocalDate.of(2024, 12, 2), 417);

    @Override
    protected void given(TestLog log) {
        for (OneCase one : new OneCase[] {moved, redated, voided}) {
            log.append(MAY_5, WORKER, one.registered());
            log.append(MAY_5, WORKER, one.served(MAY_5, Service.LEGAL_AID));
        }
        log.append(MAY_10, WORKER, moved.transferred(GAYA, MAY_10));
        log.append(
                MAY_10, WORKER, fromPaper.broughtForward(MAY_10, CaseStatus.UNDER_FOLLOW_UP, LocalDate.of(2025, 3, 1)));
        Event[] toRedate = redated.resolved(MAY_20);
        Event[] toVoid = voided.resolved(MAY_20);
        log.append(MAY_20, WORKER, toRedate);
        log.append(MAY_20, WORKER, toVoid);
        log.append(
                JUNE_1,
                WORKER,
                new CentreCommissioned(BARH, CentreKind.SUB_DIVISION, "PAT", 2, "Barh", "बाढ़", JUNE_1));
        log.append(JUNE_9, WORKER, redated.redated(RESOLUTION, toRedate[0], JUNE_2, JUNE_9), redated.planned(JUNE_2));
        log.append(JUNE_9, WORKER, voided.voided(RESOLUTION, toVoid[0], JUNE_9));
        log.append(JUNE_9.plusDays(1), WORKER, new CentreSuspended(GAYA, PATNA, JUNE_9.plusDays(1)));
        log.append(LocalDate.of(2025, 6, 20), WORKER, new CentreReopened(GAYA, LocalDate.of(2025, 6, 20)));
        log.append(JULY_1, WORKER, new CentreClosed(BARH, JULY_1));
    }

    @Test
    void a_transferred_case_leaves_the_books_of_one_centre_and_comes_into_those_of_another() {
        JsonNode patna = get("/api/centres/" + PATNA + "/board");
        JsonNode gaya = get("/api/centres/" + GAYA + "/board");

        assertThat(patna.at("/reconciliation/registered").asInt()).isEqualTo(3);
        assertThat(patna.at("/reconciliation/transferredOut").asInt()).isEqualTo(1);
        assertThat(patna.at("/counts/IN_SERVICE").asInt()).isEqualTo(1);
        assertThat(gaya.at("/reconciliation/registered").asInt()).isZero();
        assertThat(gaya.at("/reconciliation/transferredIn").asInt()).isEqualTo(1);
        assertThat(gaya.at("/counts/IN_SERVICE").asInt()).isEqualTo(1);
        assertThat(patna.at("/reconciliation/balanced").asBoolean()).isTrue();
        assertThat(gaya.at("/reconciliation/balanced").asBoolean()).isTrue();
    }

    @Test
    @Turn.Third
    void over_the_state_as_many_come_in_as_go_out() {
        JsonNode state = get("/api/centres/board").at("/total/reconciliation");
        JsonNode period = get("/api/reports/periods").at("/periods/0/reconciliation");

        assertThat(state.at("/transferredIn").asInt()).isEqualTo(1);
        assertThat(state.at("/transferredOut").asInt()).isEqualTo(1);
        assertThat(state.at("/balanced").asBoolean()).isTrue();
        assertThat(period.at("/transferredInOpen").asInt()).isEqualTo(1);
        assertThat(period.at("/transferredOutOpen").asInt()).isEqualTo(1);
        assertThat(period.at("/balanced").asBoolean()).isTrue();
    }

    @Test
    void a_case_from_paper_is_registered_in_no_period_and_stands_where_it_was_brought() {
        JsonNode gaya = get("/api/centres/" + GAYA + "/board");
        JsonNode period = get("/api/reports/periods?centre=" + GAYA).at("/periods/0");

        assertThat(gaya.at("/reconciliation/broughtForward").asInt()).isEqualTo(1);
        assertThat(gaya.at("/counts/UNDER_FOLLOW_UP").asInt()).isEqualTo(1);
        assertThat(period.at("/registered").asInt()).isZero();
        assertThat(period.at("/resolvedInPeriod").asInt()).isZero();
        assertThat(period.at("/resolvedOfRegistered").asInt()).isZero();
        assertThat(period.at("/reconciliation/broughtForwardOpen").asInt()).isZero();
    }

    @Test
    void a_resolution_put_right_counts_in_its_right_month_and_in_the_old_one_as_known_before() {
        JsonNode now = get("/api/reports/periods?by=month");
        JsonNode before = get("/api/reports/periods?by=month&asOf=2025-06-09&knownAt=2025-06-08");

        assertThat(now.at("/periods/0/resolvedInPeriod").asInt()).isZero();
        assertThat(now.at("/periods/1/resolvedInPeriod").asInt()).isEqualTo(1);
        assertThat(before.at("/periods/0/resolvedInPeriod").asInt()).isEqualTo(2);
        assertThat(before.at("/periods/1/resolvedInPeriod").asInt()).isZero();
    }

    @Test
    void a_voided_resolution_is_counted_no_longer_and_the_earlier_status_returns() {
        JsonNode now = get("/api/centres/" + PATNA + "/board?asOf=2025-05-31");
        JsonNode before = get("/api/centres/" + PATNA + "/board?asOf=2025-05-31&knownAt=2025-06-08");

        assertThat(now.at("/counts/IN_SERVICE").asInt()).isEqualTo(2);
        assertThat(now.at("/counts/UNDER_FOLLOW_UP").asInt()).isZero();
        assertThat(before.at("/counts/UNDER_FOLLOW_UP").asInt()).isEqualTo(2);
        assertThat(get("/api/reports/periods").at("/total/resolvedInPeriod").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_centre_is_on_the_board_from_the_day_it_was_commissioned() {
        assertThat(get("/api/centres/board?asOf=2025-05-31").at("/centres")).hasSize(2);
        assertThat(get("/api/centres/board?asOf=2025-06-01").at("/centres")).hasSize(3);
        assertThat(status("/api/centres/" + BARH + "/board?asOf=2025-05-31")).isEqualTo(404);
        assertThat(status("/api/centres/" + BARH + "/board?asOf=2025-06-01")).isEqualTo(200);
    }

    @Test
    void a_suspended_centre_is_shown_with_its_caretaker_on_the_days_it_was_suspended() {
        JsonNode during = row(get("/api/centres/board?asOf=2025-06-10"), GAYA);
        JsonNode after = row(get("/api/centres/board?asOf=2025-06-20"), GAYA);
        JsonNode notYetKnown = row(get("/api/centres/board?asOf=2025-06-10&knownAt=2025-06-09"), GAYA);

        assertThat(during.at("/state").asString()).isEqualTo("SUSPENDED");
        assertThat(during.at("/caretaker").asString()).isEqualTo(PATNA);
        assertThat(after.at("/state").asString()).isEqualTo("RUNNING");
        assertThat(after.has("caretaker")).isFalse();
        assertThat(notYetKnown.at("/state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void a_closed_centre_stays_on_the_board_and_the_board_says_how_many_run() {
        JsonNode before = get("/api/centres/board?asOf=2025-06-30").at("/total/centres");
        JsonNode board = get("/api/centres/board");

        assertThat(before.at("/RUNNING").asInt()).isEqualTo(3);
        assertThat(row(board, BARH).at("/state").asString()).isEqualTo("CLOSED");
        assertThat(board.at("/total/centres/RUNNING").asInt()).isEqualTo(2);
        assertThat(board.at("/total/centres/CLOSED").asInt()).isEqualTo(1);
        assertThat(get("/api/centres/" + BARH + "/board").at("/state").asString())
                .isEqualTo("CLOSED");
    }

    @Test
    @Turn.First
    void pages_read_from_the_store_give_the_board_that_was_kept_in_memory() {
        JsonNode kept = get("/api/centres/board?asOf=2025-06-15");
        service.restartAfter(() -> {});

        assertThat(get("/api/centres/board?asOf=2025-06-15")).isEqualTo(kept);
    }

    private JsonNode get(String path) {
        RunningQueryService.Answer answer = service.get(Users.STATE_OFFICER, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private int status(String path) {
        return service.get(Users.STATE_OFFICER, path).status();
    }

    private static JsonNode row(JsonNode board, String centre) {
        for (JsonNode row : board.at("/centres")) {
            if (row.at("/centre").asString().equals(centre)) {
                return row;
            }
        }
        throw new AssertionError("no " + centre + " in " + board);
    }
}
