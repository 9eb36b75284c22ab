package org.caseledger.query.disposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.listing.GivenCursors;
import org.caseledger.query.testing.CaseEntries;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cases registered on 2 June, disposed of in June and recorded on 1 July. Tests that write do so in later months of their own. */
abstract class DisposalsContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final String IN_JUNE = "from=2025-06-01&to=2025-06-30";
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase resolved = new OneCase(PATNA, JUNE, 1);
    private final OneCase again = new OneCase(PATNA, JUNE, 2);
    private final OneCase closed = new OneCase(PATNA, JUNE, 3);
    private final OneCase struckOff = new OneCase(PATNA, JUNE, 4);
    private final OneCase inGaya = new OneCase(GAYA, JUNE, 1);
    private long beforeStrikingOff;

    @Override
    protected void given(TestLog log) {
        for (OneCase one : List.of(resolved, again, struckOff, inGaya)) {
            entries(log, one, JULY).add(one.served(JUNE, Service.LEGAL_AID)).add(one.resolved(JUNE.plusDays(5)));
        }
        log.append(JULY, WORKER, again.reopened(JUNE.plusDays(8), ReopeningReason.SAME_MATTER));
        log.append(JULY, WORKER, again.resolved(JUNE.plusDays(10)));
        entries(log, closed, JULY).add(closed.closed(JUNE.plusDays(1), ClosingReason.WITHDRAWN_BY_WOMAN));
        beforeStrikingOff = log.head();
        log.append(JULY, WORKER, struckOff.struckOff(JUNE.plusDays(9), JUNE.plusDays(5)));
    }

    @Test
    void a_line_says_what_became_of_which_case_when_where_and_after_how_long() {
        JsonNode line = list(Users.STATE_OFFICER, IN_JUNE + "&centre=" + PATNA)
                .json()
                .get("disposals")
                .get(0);

        assertThat(line.get("caseId").asString()).isEqualTo(again.id().toString());
        assertThat(line.get("number").asString()).isEqualTo(again.number());
        assertThat(line.get("centre").asString()).isEqualTo(PATNA);
        assertThat(line.get("district").asString()).isEqualTo("PAT");
        assertThat(line.get("on").asString()).isEqualTo("2025-06-12");
        assertThat(line.get("kind").asString()).isEqualTo("RESOLVED_AGAIN");
        assertThat(line.get("outcome").asString()).isEqualTo("SETTLED_BY_COUNSELLING");
        assertThat(line.get("registeredOn").asString()).isEqualTo("2025-06-02");
        assertThat(line.get("daysSinceRegistration").asLong()).isEqualTo(10);
        assertThat(line.get("recordedOn").asString()).isEqualTo("2025-07-01");
        assertThat(line.propertyNames()).doesNotContain("reason", "sequence");
    }

    @Test
    void every_resolution_and_every_closing_is_a_line_newest_day_first() {
        assertThat(lines(list(Users.WORKER_IN_PATNA, IN_JUNE)))
                .containsExactly(
                        "2025-06-12 RESOLVED_AGAIN " + again.number(),
                        "2025-06-11 CLOSED " + struckOff.number(),
                        "2025-06-07 RESOLVED_STRUCK_OFF " + struckOff.number(),
                        "2025-06-07 RESOLVED " + again.number(),
                        "2025-06-07 RESOLVED " + resolved.number(),
                        "2025-06-03 CLOSED " + closed.number());
    }

    @Test
    void of_one_case_on_one_day_the_one_recorded_last_is_first() {
        LocalDate december = LocalDate.of(2025, 12, 1);
        OneCase one = new OneCase(PATNA, december, 41);
        CaseEntries entries = entries(service.log(), one, december);
        for (int i = 0; i < 8; i++) {
            entries.add(one.served(december, Service.LEGAL_AID));
        }
        entries.add(one.resolved(december)).add(one.closed(december, ClosingReason.RELOCATED));

        assertThat(lines(list(Users.WORKER_IN_PATNA, "from=2025-12-01&to=2025-12-31")))
                .containsExactly("2025-12-01 CLOSED " + one.number(), "2025-12-01 RESOLVED " + one.number());
    }

    @Test
    void a_past_day_shows_what_had_happened_and_what_it_counts_as() {
        String day = "&on=2025-06-10&centre=" + PATNA;
        assertThat(lines(list(Users.STATE_OFFICER, IN_JUNE + day)))
                .containsExactly(
                        "2025-06-07 RESOLVED_STRUCK_OFF " + struckOff.number(),
                        "2025-06-07 RESOLVED " + again.number(),
                        "2025-06-07 RESOLVED " + resolved.number(),
                        "2025-06-03 CLOSED " + closed.number());
        JsonNode before = list(Users.STATE_OFFICER, IN_JUNE + day + "&knownAt=" + beforeStrikingOff)
                .json();
        assertThat(before.get("on").asString()).isEqualTo("2025-06-10");
        assertThat(before.get("disposals").get(0).get("kind").asString()).isEqualTo("RESOLVED");
        assertThat(before.get("counts").toString())
                .isEqualTo("{\"resolved\":3,\"resolvedAgain\":0,\"resolvedStruckOff\":0,\"closed\":1}");
    }

    @Test
    void a_day_that_nobody_could_see_is_refused_with_the_last_one() {
        Answer ahead = list(Users.STATE_OFFICER, "on=2025-07-02&knownAt=" + beforeStrikingOff);

        assertThat(ahead.status()).isEqualTo(400);
        assertThat(ahead.json().at("/errors/0/code").asString()).isEqualTo("AS_OF_AHEAD");
        assertThat(ahead.text()).contains("2025-07-01");
    }

    @Test
    void all_pages_of_a_list_are_of_one_moment() {
        LocalDate january = LocalDate.of(2026, 1, 5);
        String inJanuary = "from=2026-01-01&to=2026-01-31&limit=2";
        for (int serial = 51; serial <= 53; serial++) {
            closed(january, serial);
        }
        JsonNode first = list(Users.WORKER_IN_PATNA, inJanuary).json();
        closed(january, 50);
        Answer second = list(
                Users.WORKER_IN_PATNA,
                inJanuary + "&cursor=" + first.get("next").asString());

        assertThat(lines(second)).containsExactly("2026-01-05 CLOSED " + new OneCase(PATNA, january, 51).number());
        assertThat(second.json().get("counts")).isEqualTo(first.get("counts"));
        assertThat(list(Users.WORKER_IN_PATNA, inJanuary)
                        .json()
                        .at("/counts/closed")
                        .asLong())
                .isEqualTo(4);
    }

    @Test
    void lines_are_counted_by_kind_for_the_state_its_districts_and_their_centres() {
        JsonNode list = list(Users.STATE_OFFICER, IN_JUNE + "&limit=1").json();

        assertThat(list.get("counts").toString())
                .isEqualTo("{\"resolved\":3,\"resolvedAgain\":1,\"resolvedStruckOff\":1,\"closed\":2}");
        assertThat(list.get("disposals")).hasSize(1);
        assertThat(list.get("districts")).hasSize(2);
        JsonNode gaya = list.get("districts").get(0);
        assertThat(gaya.get("district").asString()).isEqualTo("GAY");
        assertThat(gaya.get("counts").get("resolved").asLong()).isOne();
        assertThat(gaya.get("centres").get(0).get("centre").asString()).isEqualTo(GAYA);
        assertThat(list.get("districts").get(1).get("counts").get("resolved").asLong())
                .isEqualTo(2);
    }

    @Test
    void the_register_is_narrowed_by_day_outcome_and_reason() {
        assertThat(lines(list(Users.STATE_OFFICER, "from=2025-06-08&to=2025-06-11")))
                .containsExactly("2025-06-11 CLOSED " + struckOff.number());
        assertThat(lines(list(Users.STATE_OFFICER, IN_JUNE + "&reason=WITHDRAWN_BY_WOMAN")))
                .containsExactly("2025-06-03 CLOSED " + closed.number());
        assertThat(lines(list(Users.STATE_OFFICER, IN_JUNE + "&outcome=SETTLED_BY_COUNSELLING")))
                .hasSize(5);
        assertThat(lines(list(
                        Users.STATE_OFFICER,
                        IN_JUNE + "&outcome=SETTLED_BY_COUNSELLING&reason=REGISTERED_IN_ERROR&district=PAT")))
                .hasSize(5);
        assertThat(lines(list(Users.STATE_OFFICER, IN_JUNE + "&outcome=DUES_RECOVERED")))
                .isEmpty();
    }

    @Test
    void a_narrowed_register_is_counted_as_it_is_listed() {
        assertThat(counts("reason=WITHDRAWN_BY_WOMAN"))
                .isEqualTo("{\"resolved\":0,\"resolvedAgain\":0,\"resolvedStruckOff\":0,\"closed\":1}");
        assertThat(counts("outcome=SETTLED_BY_COUNSELLING"))
                .isEqualTo("{\"resolved\":3,\"resolvedAgain\":1,\"resolvedStruckOff\":1,\"closed\":0}");
        assertThat(counts("outcome=SETTLED_BY_COUNSELLING&reason=REGISTERED_IN_ERROR&district=PAT"))
                .isEqualTo("{\"resolved\":2,\"resolvedAgain\":1,\"resolvedStruckOff\":1,\"closed\":1}");
    }

    @Test
    void each_sees_the_disposals_of_their_centres() {
        assertThat(lines(list(Users.WORKER_IN_GAYA, IN_JUNE)))
                .containsExactly("2025-06-07 RESOLVED " + inGaya.number());
        assertThat(lines(list(Users.WORKER_IN_GAYA, IN_JUNE + "&centre=" + PATNA)))
                .isEmpty();
        assertThat(list(Users.OFFICER_OF_PATNA, IN_JUNE).text()).doesNotContain(GAYA);
        assertThat(list(Users.INTEGRATOR, IN_JUNE).status()).isEqualTo(403);
    }

    /** A page of another question would begin in its midst, or show another moment than it says. */
    @Test
    void a_cursor_goes_on_with_the_question_of_its_page_and_no_other() {
        String asked = IN_JUNE + "&limit=1";
        String next =
                "&cursor=" + list(Users.STATE_OFFICER, asked).json().get("next").asString();

        assertThat(list(Users.STATE_OFFICER, "limit=3&lang=hi&" + IN_JUNE + next)
                        .status())
                .isEqualTo(200);
        for (String other : List.of("&kind=closed", "&on=2025-06-10", "&centre=" + PATNA, "&knownAt=0")) {
            Answer answer = list(Users.STATE_OFFICER, asked + other + next);

            assertThat(answer.status()).as(other).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/code").asString()).as(other).isEqualTo("CURSOR_UNREADABLE");
            assertThat(answer.text()).as(other).contains("as they were");
        }
        assertThat(list(Users.STATE_OFFICER, "limit=1" + next).status()).isEqualTo(400);
        assertThat(service.get(Users.STATE_OFFICER, "/api/referrals?" + next.substring(1))
                        .status())
                .as("another list")
                .isEqualTo(400);
    }

    @Test
    void pages_neither_repeat_nor_skip_a_line() {
        List<String> seen = new ArrayList<>();
        Answer page = list(Users.STATE_OFFICER, IN_JUNE + "&limit=2");
        while (page.json().has("next")) {
            seen.addAll(lines(page));
            page = list(
                    Users.STATE_OFFICER,
                    IN_JUNE + "&limit=2&cursor=" + page.json().get("next").asString());
        }
        seen.addAll(lines(page));

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(list(Users.STATE_OFFICER, "cursor=abc").status()).isEqualTo(400);
        String ofAnotherList = GivenCursors.of("/api/disposals", "2025-06-12", again.number(), "3");
        assertThat(list(Users.STATE_OFFICER, "cursor=" + ofAnotherList).status())
                .isEqualTo(400);
        assertThat(list(Users.STATE_OFFICER, "limit=501").status()).isEqualTo(400);
    }

    @Test
    void a_corrected_day_and_outcome_put_the_line_where_it_belongs() {
        OneCase one = new OneCase(PATNA, LocalDate.of(2025, 8, 1), 11);
        entries(service.log(), one, LocalDate.of(2025, 9, 10))
                .add(one.served(LocalDate.of(2025, 8, 1), Service.LEGAL_AID))
                .add(one.resolved(LocalDate.of(2025, 8, 9)))
                .corrected(CaseResolved.class, "occurredOn", "2025-09-09", LocalDate.of(2025, 9, 10))
                .corrected(CaseResolved.class, "outcome", "DUES_RECOVERED", LocalDate.of(2025, 9, 10));

        assertThat(lines(list(Users.WORKER_IN_PATNA, "from=2025-08-01&to=2025-08-31")))
                .isEmpty();
        JsonNode list = list(Users.WORKER_IN_PATNA, "from=2025-09-01&to=2025-09-30&outcome=DUES_RECOVERED")
                .json();
        assertThat(list.get("counts").get("resolved").asLong()).isOne();
        assertThat(list.get("disposals").get(0).get("daysSinceRegistration").asLong())
                .isEqualTo(39);
    }

    @Test
    void a_retracted_disposal_is_no_line() {
        LocalDate october = LocalDate.of(2025, 10, 1);
        OneCase one = new OneCase(PATNA, october, 21);
        CaseEntries entries = entries(service.log(), one, october.plusDays(6))
                .add(one.served(october, Service.LEGAL_AID))
                .add(one.resolved(october.plusDays(2)))
                .add(one.closed(october.plusDays(3), ClosingReason.RELOCATED));
        String inOctober = "from=2025-10-01&to=2025-10-31";
        assertThat(list(Users.WORKER_IN_PATNA, inOctober).text()).contains("RELOCATED");

        entries.voided(CaseClosed.class, october.plusDays(5));
        assertThat(lines(list(Users.WORKER_IN_PATNA, inOctober)))
                .containsExactly("2025-10-03 RESOLVED " + one.number());

        entries.voided(CaseResolved.class, october.plusDays(6));
        assertThat(list(Users.WORKER_IN_PATNA, inOctober)
                        .json()
                        .get("counts")
                        .get("resolved")
                        .asLong())
                .isZero();
    }

    @Test
    void a_disposal_stays_with_the_centre_that_held_the_case_then() {
        LocalDate november = LocalDate.of(2025, 11, 1);
        OneCase one = new OneCase(PATNA, november, 31);
        entries(service.log(), one, november.plusDays(2))
                .add(one.served(november, Service.LEGAL_AID))
                .add(one.resolved(november.plusDays(1)))
                .transferred(UUID.randomUUID(), PATNA, GAYA, Account.UNDER_FOLLOW_UP, november.plusDays(2));
        String inNovember = "from=2025-11-01&to=2025-11-30";

        assertThat(lines(list(Users.WORKER_IN_PATNA, inNovember)))
                .containsExactly("2025-11-02 RESOLVED " + one.number());
        assertThat(lines(list(Users.WORKER_IN_GAYA, inNovember))).isEmpty();
    }

    @Test
    void the_register_is_exported_with_all_its_lines() {
        String text = list(Users.WORKER_IN_PATNA, IN_JUNE + "&format=csv&limit=1&lang=hi")
                .text();

        assertThat(text.lines()).hasSize(1 + 6);
        assertThat(text).contains("निपटान तिथि").contains("पुनः निष्पादित,RESOLVED_AGAIN");
    }

    @Test
    void what_was_kept_before_a_restart_is_shown_after_it() {
        List<String> before = lines(list(Users.STATE_OFFICER, IN_JUNE));
        service.restartAfter(() -> {});

        assertThat(lines(list(Users.STATE_OFFICER, IN_JUNE))).isEqualTo(before).hasSize(7);
    }

    private static CaseEntries entries(TestLog log, OneCase one, LocalDate recordedOn) {
        return new CaseEntries(one.id(), log, recordedOn, WORKER).add(one.registered());
    }

    private void closed(LocalDate on, int serial) {
        OneCase one = new OneCase(PATNA, on, serial);
        entries(service.log(), one, on).add(one.closed(on, ClosingReason.RELOCATED));
    }

    private String counts(String query) {
        return list(Users.STATE_OFFICER, IN_JUNE + "&" + query)
                .json()
                .get("counts")
                .toString();
    }

    private Answer list(DemoUser user, String query) {
        return service.get(user, "/api/disposals?" + query);
    }

    private static List<String> lines(Answer answer) {
        return StreamSupport.stream(answer.json().get("disposals").spliterator(), false)
                .map(line -> line.get("on").asString() + " " + line.get("kind").asString() + " "
                        + line.get("number").asString())
                .toList();
    }
}
