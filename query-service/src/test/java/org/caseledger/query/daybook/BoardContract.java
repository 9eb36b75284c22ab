package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Boards and periods as callers get them, on every store. */
abstract class BoardContract extends QueryServiceContract {
    private static final String PATNA = RunningQueryService.PATNA;
    private static final String GAYA = RunningQueryService.GAYA;
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final LocalDate MAY_5 = LocalDate.of(2025, 5, 5);
    private static final LocalDate MAY_20 = LocalDate.of(2025, 5, 20);
    private static final LocalDate JUNE_9 = LocalDate.of(2025, 6, 9);
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);

    private final OneCase resolved = new OneCase(PATNA, MAY_5, 1);
    private final OneCase inError = new OneCase(PATNA, MAY_5, 2);
    private final OneCase fresh = new OneCase(GAYA, MAY_20, 1);
    private long midJune;

    /** A resolution of 20 May that was entered on 9 June, a case struck off in June, and a reopening. */
    @Override
    protected void given(TestLog log) {
        log.append(MAY_5, WORKER, resolved.registered());
        log.append(MAY_5, WORKER, inError.registered());
        log.append(MAY_20, WORKER, fresh.registered());
        log.append(JUNE_9, WORKER, resolved.served(MAY_20, Service.LEGAL_COUNSELLING));
        midJune = log.append(JUNE_9, WORKER, resolved.resolved(MAY_20));
        log.append(JUNE_9, WORKER, inError.closed(JUNE_9, ClosingReason.REGISTERED_IN_ERROR));
        log.append(JULY_1, WORKER, resolved.reopened(JULY_1, ReopeningReason.values()[0]));
    }

    @Test
    void the_board_shows_every_centre_of_the_state_and_their_sum() {
        JsonNode board = board(Users.STATE_OFFICER, "");

        assertThat(board.at("/centres")).hasSize(2);
        assertThat(row(board, PATNA).at("/counts/IN_SERVICE").asInt()).isEqualTo(1);
        assertThat(row(board, PATNA)
                        .at("/closed/CLOSED_UNRESOLVED~1REGISTERED_IN_ERROR")
                        .asInt())
                .isEqualTo(1);
        assertThat(row(board, GAYA).at("/counts/REGISTERED").asInt()).isEqualTo(1);
        assertThat(board.at("/total/counts/CLOSED").asInt()).isEqualTo(1);
        assertThat(board.at("/position").asLong()).isEqualTo(service.log().head());
    }

    /** Health asks how far they are while the service starts. */
    @Test
    void as_long_as_there_are_no_books_what_is_counted_from_them_is_before_the_first_event() {
        LiveBooks books =
                new LiveBooks(service.bean(DayBook.class), service.log().views());
        WeeklyFlows flows = new WeeklyFlows(books, service.bean(BooksKnownAt.class));

        assertThat(flows.position()).isEqualTo(-1);

        long shown = board(Users.STATE_OFFICER, "").at("/position").asLong();
        books.completedElsewhere(shown);

        assertThat(flows.position()).isEqualTo(shown);
    }

    @Test
    void a_past_day_is_shown_as_it_is_known_now_or_as_it_was_known_then() {
        JsonNode knownNow = row(board(Users.STATE_OFFICER, "?asOf=2025-05-31"), PATNA);
        JsonNode knownThen = row(board(Users.STATE_OFFICER, "?asOf=2025-05-31&knownAt=2025-05-31"), PATNA);

        assertThat(knownNow.at("/counts/UNDER_FOLLOW_UP").asInt()).isEqualTo(1);
        assertThat(knownThen.at("/counts/UNDER_FOLLOW_UP").asInt()).isZero();
        assertThat(knownThen.at("/counts/REGISTERED").asInt()).isEqualTo(2);
    }

    @Test
    void a_position_or_an_instant_inside_a_day_is_a_prefix_of_that_day() {
        JsonNode byPosition = row(board(Users.STATE_OFFICER, "?asOf=2025-06-09&knownAt=" + midJune), PATNA);
        JsonNode before =
                row(board(Users.STATE_OFFICER, "?asOf=2025-06-09&knownAt=2025-06-09T11:59:59%2B05:30"), PATNA);

        assertThat(byPosition.at("/counts/UNDER_FOLLOW_UP").asInt()).isEqualTo(1);
        assertThat(byPosition.at("/counts/CLOSED").asInt()).isZero();
        assertThat(before.at("/counts/REGISTERED").asInt()).isEqualTo(2);
    }

    @Test
    void the_answer_names_the_position_it_is_true_for() {
        RunningQueryService.Answer answer =
                service.get(Users.STATE_OFFICER, "/api/centres/board?asOf=2025-06-09&knownAt=" + midJune);

        assertThat(answer.json().at("/position").asLong()).isEqualTo(midJune);
        assertThat(answer.header("Ledger-Position")).isEqualTo(Long.toString(midJune));
        assertThat(answer.header("ETag")).isNotBlank();
    }

    @Test
    void a_centre_balances_and_shows_where_its_cases_went() {
        JsonNode board = get(Users.WORKER_IN_PATNA, "/api/centres/" + PATNA + "/board");

        assertThat(board.at("/reconciliation/registered").asInt()).isEqualTo(2);
        assertThat(board.at("/reconciliation/open").asInt()).isEqualTo(1);
        assertThat(board.at("/reconciliation/closed/REGISTERED_IN_ERROR").asInt())
                .isEqualTo(1);
        assertThat(board.at("/reconciliation/balanced").asBoolean()).isTrue();
    }

    @Test
    void who_belongs_to_a_centre_sees_only_that_one() {
        JsonNode board = board(Users.WORKER_IN_GAYA, "");

        assertThat(board.at("/centres")).hasSize(1);
        assertThat(board.at("/centres/0/centre").asString()).isEqualTo(GAYA);
        assertThat(board.at("/total/counts/REGISTERED").asInt()).isEqualTo(1);
        assertThat(board.at("/total/counts/CLOSED").asInt()).isZero();
    }

    @Test
    void another_centre_is_as_one_that_does_not_exist() {
        RunningQueryService.Answer answer = service.get(Users.WORKER_IN_GAYA, "/api/centres/" + PATNA + "/board");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text())
                .isEqualTo(service.get(Users.WORKER_IN_GAYA, "/api/centres/BR-XXX-09/board")
                        .text());
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/reports/periods?centre=" + PATNA)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_reads_no_cases_reads_no_numbers_of_them() {
        for (String path : List.of(
                "/api/centres/board",
                "/api/centres/" + PATNA + "/board",
                "/api/centres/board/stream",
                "/api/reports/periods")) {
            assertThat(service.get(Users.INTEGRATOR, path).status()).as(path).isEqualTo(403);
            assertThat(service.get(Users.AUDITOR, path.replace("/stream", "")).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void periods_count_by_the_definitions() {
        JsonNode year = get(Users.STATE_OFFICER, "/api/reports/periods?by=financial-year")
                .at("/periods/0");

        assertThat(year.at("/period").asString()).isEqualTo("2025-26");
        assertThat(year.at("/registered").asInt()).isEqualTo(3);
        assertThat(year.at("/struckOff").asInt()).isEqualTo(1);
        assertThat(year.at("/resolvedInPeriod").asInt()).isEqualTo(1);
        assertThat(year.at("/reopenedInPeriod").asInt()).isEqualTo(1);
        assertThat(year.at("/resolvedOfRegistered").asInt()).isZero();
        assertThat(year.at("/disposalRatio").asString()).isEqualTo("0.3333");
        assertThat(year.at("/reconciliation/balanced").asBoolean()).isTrue();
        assertThat(year.at("/reconciliation/openAtEnd").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"week", "month", "quarter", "financial-year"})
    void the_disposal_ratio_of_no_registrations_is_null_and_there(String by) {
        JsonNode report = get(Users.OFFICER_OF_PATNA, "/api/reports/periods?by=" + by);
        JsonNode nothingYet = get(Users.STATE_OFFICER, "/api/reports/periods?asOf=2025-04-15&by=" + by);
        List<JsonNode> rows = Stream.of(report, nothingYet)
                .flatMap(one -> Stream.concat(one.get("periods").valueStream(), Stream.of(one.get("total"))))
                .toList();

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.has("disposalRatio")).isTrue();
            assertThat(row.get("disposalRatio").isNull())
                    .isEqualTo(row.get("registered").asInt() == 0);
        });
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.get("disposalRatio").isNull()).isTrue());
    }

    @Test
    void months_follow_each_other_and_balance() {
        JsonNode months = get(Users.OFFICER_OF_PATNA, "/api/reports/periods?by=month");

        assertThat(months.at("/periods")).hasSize(3);
        assertThat(months.at("/periods/0/period").asString()).isEqualTo("2025-05");
        assertThat(months.at("/periods/0/registered").asInt()).isEqualTo(2);
        assertThat(months.at("/periods/2/reconciliation/openAtEnd").asInt()).isEqualTo(1);
        assertThat(months.at("/periods"))
                .allMatch(m -> m.at("/reconciliation/balanced").asBoolean());
        assertThat(months.at("/total/resolvedInPeriod").asInt()).isEqualTo(1);
    }

    @Test
    void each_centre_and_district_stands_beside_all_together() {
        String months = "/api/reports/periods?by=month";
        JsonNode byCentre = get(Users.STATE_OFFICER, months + "&each=centre");
        JsonNode alone = get(Users.STATE_OFFICER, months + "&centre=" + PATNA);

        assertThat(byCentre.get("periods"))
                .isEqualTo(get(Users.STATE_OFFICER, months).get("periods"));
        assertThat(byCentre.get("parts")
                        .valueStream()
                        .map(part -> part.get("centre").asString()))
                .containsExactly(GAYA, PATNA);
        JsonNode patna = byCentre.at("/parts/1");
        assertThat(patna.get("district").asString()).isEqualTo("PAT");
        assertThat(patna.get("periods")
                        .valueStream()
                        .skip(patna.get("periods").size() - alone.get("periods").size()))
                .containsExactlyElementsOf(alone.get("periods").valueStream().toList());
        assertThat(patna.get("total")).isEqualTo(alone.get("total"));
        JsonNode byDistrict = get(Users.STATE_OFFICER, months + "&each=district");
        assertThat(byDistrict
                        .get("parts")
                        .valueStream()
                        .map(part -> part.get("district").asString()))
                .containsExactly("GAY", "PAT");
        assertThat(byDistrict.at("/parts/1/centre").isMissingNode()).isTrue();
        assertThat(get(Users.OFFICER_OF_PATNA, months + "&each=centre").get("parts"))
                .hasSize(1);
        assertProblem("/api/reports/periods?each=village", "UNKNOWN_CODE", "centre, district");
    }

    @Test
    void periods_outside_the_named_days_are_left_out_and_what_was_open_before_is_not() {
        String months = "/api/reports/periods?by=month&each=centre";
        JsonNode all = get(Users.STATE_OFFICER, months);
        JsonNode some = get(Users.STATE_OFFICER, months + "&from=2025-06-30&to=2025-07-01");

        assertThat(some.get("periods")
                        .valueStream()
                        .map(period -> period.get("period").asString()))
                .containsExactly("2025-06", "2025-07");
        assertThat(some.get("periods"))
                .allMatch(period -> all.get("periods").valueStream().anyMatch(period::equals));
        assertThat(some.at("/parts/0/periods")).hasSize(2);
        assertThat(some.at("/total/registered").asInt())
                .isEqualTo(some.get("periods")
                        .valueStream()
                        .mapToInt(period -> period.get("registered").asInt())
                        .sum());
    }

    @Test
    void what_cannot_be_read_is_answered_with_what_would_be_right() {
        assertProblem("/api/centres/board?asOf=tomorrow", "DAY_UNREADABLE", "2026-02-03");
        assertProblem("/api/centres/board?knownAt=then", "KNOWN_AT_UNREADABLE", "4711");
        assertProblem(
                "/api/centres/board?knownAt=999999999",
                "KNOWN_AT_BEYOND_HEAD",
                Long.toString(service.log().head()));
        assertProblem("/api/reports/periods?by=decade", "UNKNOWN_CODE", "financial-year, quarter, month, week");
        assertProblem("/api/reports/periods?district=XYZ", "UNKNOWN_CODE", "PAT");
        assertProblem("/api/centres/board?min-position=soon", "POSITION_UNREADABLE", "min-position");
    }

    @Test
    void a_position_that_is_not_there_yet_is_waited_for_and_then_asked_to_come_again() {
        RunningQueryService.Answer answer = service.get(
                Users.STATE_OFFICER,
                "/api/centres/board?min-position=" + (service.log().head() + 100));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void the_same_board_is_not_sent_again() {
        RunningQueryService.Answer answer = service.get(Users.STATE_OFFICER, "/api/centres/board?asOf=2025-05-31");

        RunningQueryService.Answer again =
                service.send(service.request(Users.STATE_OFFICER, "/api/centres/board?asOf=2025-05-31")
                        .header("If-None-Match", String.valueOf(answer.header("ETag"))));

        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/centres/board", "/api/centres/" + PATNA + "/board"})
    void after_midnight_a_board_of_the_same_day_says_another_today(String of) {
        String path = of + "?asOf=2025-05-31";
        RunningQueryService.Answer answer = service.get(Users.STATE_OFFICER, path);
        LedgerClock clock = service.bean(LedgerClock.class);
        Instant now = clock.now();
        try {
            clock.drive(now.plus(Duration.ofDays(1)));

            RunningQueryService.Answer later = service.send(service.request(Users.STATE_OFFICER, path)
                    .header("If-None-Match", String.valueOf(answer.header("ETag"))));

            assertThat(later.status()).isEqualTo(200);
            assertThat(later.json().get("today").asString())
                    .isEqualTo(JULY_1.plusDays(1).toString());
        } finally {
            clock.drive(now);
        }
    }

    private JsonNode board(DemoUser user, String parameters) {
        return get(user, "/api/centres/board" + parameters);
    }

    private JsonNode get(DemoUser user, String path) {
        RunningQueryService.Answer answer = service.get(user, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode row(JsonNode board, String centre) {
        for (JsonNode row : board.at("/centres")) {
            if (row.at("/centre").asString().equals(centre)) {
                return row;
            }
        }
        throw new AssertionError("no " + centre + " in " + board);
    }

    private void assertProblem(String path, String code, String detail) {
        RunningQueryService.Answer answer = service.get(Users.STATE_OFFICER, path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().at("/code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/detail").asString()).contains(detail);
    }
}
