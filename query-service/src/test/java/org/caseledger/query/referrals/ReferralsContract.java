package org.caseledger.query.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.listing.GivenCursors;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Referrals of 2 June 2025, whose answers are due on the 9th. The ledger's today is 20 June. */
abstract class ReferralsContract extends QueryServiceContract {
    private static final LocalDate REFERRED = june(2);
    private static final LocalDate DUE = june(9);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase unanswered = new OneCase(PATNA, june(1), 1);
    private final OneCase acceptedLate = new OneCase(PATNA, june(1), 2);
    private final OneCase rejected = new OneCase(PATNA, june(1), 3);
    private final OneCase done = new OneCase(PATNA, june(1), 4);
    private final OneCase old = new OneCase(PATNA, june(1), 5);
    private final OneCase closed = new OneCase(PATNA, june(1), 6);
    private final OneCase reopened = new OneCase(PATNA, june(1), 7);
    private final OneCase moved = new OneCase(PATNA, june(1), 8);
    private final OneCase retracted = new OneCase(PATNA, june(1), 9);
    private final List<OneCase> all =
            List.of(unanswered, acceptedLate, rejected, done, old, closed, reopened, moved, retracted);
    private long beforeRetraction;

    @Override
    protected void given(TestLog log) {
        for (OneCase one : all) {
            log.append(june(1), WORKER, one.registered());
            log.append(june(1), WORKER, one.served(june(1), Service.LEGAL_AID));
            log.append(
                    REFERRED,
                    WORKER,
                    new Deeds(one)
                            .referred(
                                    referral(one),
                                    one == rejected ? Partner.HOSPITAL : Partner.POLICE_STATION,
                                    one == old ? null : DUE,
                                    REFERRED));
        }
        log.append(
                june(5),
                WORKER,
                new Deeds(rejected).rejected(referral(rejected), ReferralRejection.NO_CAPACITY, june(5)));
        log.append(june(6), WORKER, new Deeds(done).accepted(referral(done), june(6)));
        log.append(june(8), WORKER, closed.closed(june(8), ClosingReason.RELOCATED));
        log.append(june(8), WORKER, reopened.closed(june(8), ClosingReason.RELOCATED));
        log.append(
                june(12), WORKER, new Deeds(moved).transferAccepted(UUID.randomUUID(), PATNA, GAYA, june(1), june(12)));
        log.append(june(13), WORKER, reopened.reopened(june(13), ReopeningReason.SAME_MATTER));
        log.append(june(14), WORKER, new Deeds(done).completed(referral(done), june(14)));
        log.append(june(15), WORKER, new Deeds(acceptedLate).accepted(referral(acceptedLate), june(11)));
        beforeRetraction = log.append(june(16), WORKER, new Deeds(retracted).revoked(referral(retracted), june(7)));
        log.append(june(17), WORKER, new Deeds(retracted).voided(3, "ReferralRevoked", june(17)));
        log.append(june(20), WORKER, new OneCase(GAYA, june(20), 9).registered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2200-01-01"})
    void a_cursor_of_a_day_that_cannot_be_is_none(String day) {
        Answer answer = service.get(
                Users.STATE_OFFICER, "/api/referrals?cursor=" + GivenCursors.of("/api/referrals", day, "1", ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("CURSOR_UNREADABLE");
    }

    @Test
    void an_unanswered_referral_is_awaiting_and_from_the_day_after_its_last_one_overdue() {
        assertThat(numbers("state=awaiting&on=2025-06-03")).contains(unanswered.number());
        assertThat(numbers("state=overdue&on=" + DUE)).isEmpty();
        assertThat(numbers("state=overdue&on=2025-06-10"))
                .containsExactly(unanswered.number(), acceptedLate.number(), moved.number(), retracted.number());
        assertThat(numbers("state=awaiting&on=2025-06-10")).contains(unanswered.number(), old.number());
    }

    @Test
    void a_referral_without_a_last_day_for_its_answer_is_never_overdue() {
        assertThat(numbers("state=overdue")).doesNotContain(old.number());
        assertThat(numbers("state=awaiting")).contains(old.number());
    }

    @Test
    void a_day_that_nobody_could_see_is_refused_with_the_last_one() {
        Answer today = service.get(Users.STATE_OFFICER, "/api/referrals?on=2025-06-21");
        Answer then = service.get(Users.STATE_OFFICER, "/api/referrals?on=2025-06-17&knownAt=2025-06-15");

        assertThat(List.of(today.status(), then.status())).containsOnly(400);
        assertThat(today.json().at("/errors/0/code").asString()).isEqualTo("AS_OF_AHEAD");
        assertThat(today.text()).contains("2025-06-20");
        assertThat(then.text()).contains("2025-06-16");
        assertThat(service.get(Users.STATE_OFFICER, "/api/referrals?on=2025-06-16&knownAt=2025-06-15")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Turn.Second
    void counts_by_partner_are_the_lengths_of_the_lists() {
        List<String> moments = List.of("on=2025-06-10", "on=2025-06-16", "on=2025-06-12&knownAt=2025-06-14");
        for (String moment : moments) {
            for (String scope : Tries.drawn(
                    Tries.seeded("scopes of referrals"), 1, List.of("", "&centre=" + PATNA, "&district=GAY"))) {
                JsonNode counts = service.get(Users.STATE_OFFICER, "/api/referrals/counts?" + moment + scope)
                        .json();
                for (JsonNode partner : counts.get("partners")) {
                    for (ReferralState state : ReferralState.values()) {
                        String list = "/api/referrals?state=" + state.code() + "&partner="
                                + partner.get("partner").asString() + "&" + moment + scope;
                        assertThat(partner.at("/counts/" + state.code()).asInt(-1))
                                .as(list)
                                .isEqualTo(service.get(Users.STATE_OFFICER, list)
                                        .json()
                                        .get("referrals")
                                        .size());
                    }
                }
                assertThat(service.get(Users.STATE_OFFICER, "/api/referrals/counts?from=2025-01-01&" + moment + scope)
                                .json()
                                .get("partners"))
                        .as("of some days, which are read as spans")
                        .isEqualTo(counts.get("partners"));
                assertThat(counts.at("/total/referrals").asInt(-1))
                        .as(moment + scope)
                        .isEqualTo(service.get(Users.STATE_OFFICER, "/api/referrals?" + moment + scope)
                                .json()
                                .get("referrals")
                                .size());
            }
        }
    }

    @Test
    void counts_may_be_of_referrals_of_some_days_and_leave_as_a_file() {
        String counts = "/api/referrals/counts?by=partner";

        assertThat(service.get(Users.STATE_OFFICER, counts + "&from=2025-06-03")
                        .json()
                        .at("/total/referrals")
                        .asInt(-1))
                .isZero();
        assertThat(service.get(Users.STATE_OFFICER, counts + "&to=2025-06-02&centre=" + PATNA)
                        .json()
                        .at("/total/referrals")
                        .asInt(-1))
                .isEqualTo(all.size() - 1);
        assertThat(service.get(Users.WORKER_IN_GAYA, counts + "&centre=" + PATNA)
                        .status())
                .isEqualTo(404);
        assertThat(service.get(Users.STATE_OFFICER, counts + "&format=csv&lang=en")
                        .text())
                .contains("Where it stands: Answer overdue")
                .contains("Hospital,HOSPITAL,1,0,0,0,1,0,0,0");
        assertThat(FileLines.of(service.get(Users.STATE_OFFICER, counts + "&from=2025-06-01&to=2025-06-02&format=csv")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.get("Period from")).isEqualTo("2025-06-01");
                    assertThat(line.get("Period to")).isEqualTo("2025-06-02");
                });
    }

    @Test
    void an_answer_counts_from_its_day_and_for_who_knows_of_it() {
        assertThat(numbers("state=overdue&on=2025-06-11")).doesNotContain(acceptedLate.number());
        assertThat(numbers("state=overdue&on=2025-06-11&knownAt=2025-06-14")).contains(acceptedLate.number());
        assertThat(numbers("state=accepted&on=2025-06-11")).contains(acceptedLate.number());
    }

    @Test
    void the_newest_answer_says_where_a_referral_stands() {
        assertThat(numbers("state=accepted&on=2025-06-13")).contains(done.number());
        assertThat(numbers("state=accepted&on=2025-06-14")).doesNotContain(done.number());
        assertThat(numbers("state=completed&on=2025-06-14")).containsExactly(done.number());
    }

    @Test
    void a_rejection_is_shown_with_its_reason() {
        JsonNode entry = list("state=rejected").at("/referrals/0");

        assertThat(entry.at("/number").asString()).isEqualTo(rejected.number());
        assertThat(entry.at("/partner").asString()).isEqualTo("HOSPITAL");
        assertThat(entry.at("/referredOn").asString()).isEqualTo("2025-06-02");
        assertThat(entry.at("/answerDueOn").asString()).isEqualTo("2025-06-09");
        assertThat(entry.at("/overdueFrom").asString()).isEqualTo("2025-06-10");
        assertThat(entry.at("/answeredOn").asString()).isEqualTo("2025-06-05");
        assertThat(entry.at("/reason").asString()).isEqualTo("NO_CAPACITY");
        assertThat(entry.at("/reportedBy").asString()).isEqualTo("PARTNER");
        assertThat(entry.at("/state").asString()).isEqualTo("rejected");
    }

    @Test
    void nobody_waits_for_an_answer_in_a_closed_case() {
        assertThat(numbers("state=overdue")).doesNotContain(closed.number());
        assertThat(numbers("state=awaiting")).doesNotContain(closed.number());
        assertThat(numbers("state=lapsed")).containsExactly(closed.number(), reopened.number());
        assertThat(numbers("state=awaiting&on=2025-06-07")).contains(closed.number());
    }

    @Test
    void a_reopening_does_not_make_an_old_referral_awaited_again() {
        assertThat(numbers("state=awaiting&on=2025-06-13")).doesNotContain(reopened.number());
    }

    @Test
    void a_voided_answer_leaves_the_referral_unanswered() {
        assertThat(numbers("state=revoked&knownAt=" + beforeRetraction)).containsExactly(retracted.number());
        assertThat(numbers("state=revoked")).isEmpty();
        assertThat(numbers("state=overdue")).contains(retracted.number());
    }

    @Test
    void a_referral_is_on_the_list_of_the_centre_that_holds_the_case() {
        assertThat(numbers("state=overdue&centre=" + PATNA + "&on=2025-06-11")).contains(moved.number());
        assertThat(numbers("state=overdue&centre=" + PATNA)).doesNotContain(moved.number());
        assertThat(numbers("state=overdue&district=GAY")).containsExactly(moved.number());
    }

    @Test
    void referrals_may_be_asked_for_by_partner() {
        assertThat(numbers("partner=HOSPITAL")).containsExactly(rejected.number());
        assertThat(get(Users.STATE_OFFICER, "partner=BAKER").status()).isEqualTo(400);
    }

    @Test
    void the_list_is_exported_with_labels() {
        Answer file = get(Users.STATE_OFFICER, "state=rejected&format=csv&lang=en");

        assertThat(file.text().lines().toList().get(1))
                .startsWith(
                        rejected.number()
                                + ",BR-PAT-01,Patna,PAT,Hospital,HOSPITAL,2025-06-02,Rejected,rejected,2025-06-09,2025-06-10,2025-06-05,");
    }

    @Test
    void each_sees_the_referrals_of_their_centres_page_by_page() {
        assertThat(numbers(get(Users.WORKER_IN_GAYA, "").json())).containsExactly(moved.number());
        JsonNode first = get(Users.WORKER_IN_PATNA, "limit=5").json();
        JsonNode second = get(
                        Users.WORKER_IN_PATNA,
                        "limit=5&cursor=" + first.get("next").asString())
                .json();

        assertThat(first.at("/counts/referrals").asInt()).isEqualTo(8);
        assertThat(numbers(first)).hasSize(5).doesNotContainAnyElementsOf(numbers(second));
        assertThat(numbers(second)).hasSize(3);
        assertThat(second.has("next")).isFalse();
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
        assertThat(get(Users.STATE_OFFICER, "state=late").status()).isEqualTo(400);
    }

    private List<String> numbers(String query) {
        return numbers(list(query));
    }

    private JsonNode list(String query) {
        return get(Users.STATE_OFFICER, query).json();
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/referrals?" + query);
    }

    private static List<String> numbers(JsonNode list) {
        return StreamSupport.stream(list.get("referrals").spliterator(), false)
                .map(entry -> entry.get("number").asString())
                .toList();
    }

    private static UUID referral(OneCase one) {
        return new UUID(7, one.id().getLeastSignificantBits());
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2025, 6, day);
    }
}
