package org.caseledger.query.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.events.Role;
import org.caseledger.events.ShelterExit;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Stays of June 2025, each with a limit of five days at first. {@code extended} came on the 2nd with a girl and two boys, was extended to ten
 * days on the 9th and left on the 14th, which was entered on the 20th. {@code longest} is in Gaya since the 10th. {@code wrongCase} was entered
 * on the 3rd and voided on the 5th. {@code moved} came to Patna on the 4th, entered as the 5th and put right on the 7th, left on the 8th, and
 * came to Gaya on the 13th, the day after its transfer. {@code extendedLate} is in Gaya since the 22nd, for fifteen days as the district said on the 25th; that the
 * administrator had said ten on the 24th was entered after it.
 */
abstract class ShelterContract extends QueryServiceContract {
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase extended = new OneCase(PATNA, june(1), 1);
    private final OneCase longest = new OneCase(GAYA, june(1), 1);
    private final OneCase extendedLate = new OneCase(GAYA, june(1), 2);
    private final OneCase wrongCase = new OneCase(PATNA, june(1), 2);
    private final OneCase moved = new OneCase(PATNA, june(1), 3);
    private final UUID firstStay = UUID.randomUUID();
    private final UUID secondStay = UUID.randomUUID();
    private long beforeVoiding;

    @Override
    protected void given(TestLog log) {
        for (OneCase one : List.of(extended, longest, wrongCase, moved, extendedLate)) {
            log.append(june(1), WORKER, one.registered());
        }
        UUID stay = UUID.randomUUID();
        UUID inGaya = UUID.randomUUID();
        UUID transfer = UUID.randomUUID();
        Deeds withChildren = new Deeds(extended);
        Deeds moving = new Deeds(moved);
        log.append(june(2), WORKER, withChildren.admitted(stay, 1, 2, june(2)));
        beforeVoiding = log.append(june(3), WORKER, new Deeds(wrongCase).admitted(UUID.randomUUID(), 0, 0, june(3)));
        log.append(june(5), WORKER, moving.admitted(firstStay, 0, 0, june(5)));
        log.append(june(5), WORKER, new Deeds(wrongCase).voided(1, "ShelterAdmitted", june(5)));
        log.append(june(7), WORKER, moving.corrected(1, "ShelterAdmitted", "occurredOn", june(4), june(7)));
        log.append(june(8), WORKER, withChildren.exceeded(stay, 5, june(8)));
        log.append(june(8), WORKER, moving.left(firstStay, ShelterExit.CHOSEN_HOME, june(8)));
        log.append(june(9), WORKER, withChildren.extended(stay, 10, june(9)));
        log.append(june(10), WORKER, new Deeds(longest).admitted(inGaya, 0, 0, june(10)));
        log.append(june(11), WORKER, new Deeds(longest).joined(inGaya, 2, 1, june(11)));
        log.append(june(12), WORKER, moving.transferAccepted(transfer, PATNA, GAYA, june(1), june(12)));
        log.append(june(13), WORKER, moving.admitted(secondStay, 1, 0, june(13)));
        log.append(june(16), WORKER, new Deeds(longest).exceeded(inGaya, 5, june(16)));
        log.append(june(20), WORKER, withChildren.left(stay, ShelterExit.HOME, june(14)));
        UUID lateInGaya = UUID.randomUUID();
        Deeds later = new Deeds(extendedLate);
        log.append(june(22), WORKER, later.admitted(lateInGaya, 0, 0, june(22)));
        log.append(june(25), WORKER, later.extended(lateInGaya, 15, june(25)));
        log.append(june(26), WORKER, later.extended(lateInGaya, 10, june(24)));
    }

    @Test
    void a_shorter_extension_that_was_entered_later_ends_no_longer_one() {
        for (var limit : List.of(List.of(23, 5), List.of(24, 10), List.of(25, 15), List.of(26, 15))) {
            JsonNode stays = list("state=open&on=2025-06-" + limit.get(0) + "&centre=" + GAYA);
            assertThat(StreamSupport.stream(stays.path("stays").spliterator(), false)
                            .filter(stay -> stay.at("/caseId")
                                    .asString()
                                    .equals(extendedLate.id().toString()))
                            .map(stay -> stay.at("/limitDays").asInt()))
                    .as("on June " + limit.get(0))
                    .containsExactly(limit.get(1));
        }
        assertThat(service.get(Users.STATE_OFFICER, "/api/cases/" + extendedLate.id())
                        .json()
                        .toString())
                .contains("\"limitDays\":15");
    }

    @Test
    void a_stay_is_shown_with_its_children_its_limit_and_the_day_from_which_it_is_past_it() {
        JsonNode stay = list("state=open&on=2025-06-06&centre=" + PATNA).at("/stays/0");

        assertThat(stay.at("/number").asString()).isEqualTo(extended.number());
        assertThat(stay.at("/caseId").asString()).isEqualTo(extended.id().toString());
        assertThat(stay.at("/admittedOn").asString()).isEqualTo("2025-06-02");
        assertThat(stay.at("/girls").asInt()).isEqualTo(1);
        assertThat(stay.at("/boys").asInt()).isEqualTo(2);
        assertThat(stay.at("/limitDays").asInt()).isEqualTo(5);
        assertThat(stay.at("/pastLimitFrom").asString()).isEqualTo("2025-06-08");
        assertThat(stay.at("/nights").asInt()).isEqualTo(4);
        assertThat(stay.has("leftOn")).isFalse();
    }

    @Test
    void children_who_came_later_are_there_from_their_day_on() {
        String before = "state=open&on=2025-06-10&centre=" + GAYA;
        String then = "state=open&on=2025-06-11&centre=" + GAYA;

        assertThat(list(before).at("/stays/0/girls").asInt()).isZero();
        assertThat(list(then).at("/stays/0/girls").asInt()).isEqualTo(2);
        assertThat(list(then).at("/stays/0/boys").asInt()).isEqualTo(1);
        assertThat(list(then + "&knownAt=2025-06-10").at("/stays/0/girls").asInt())
                .isZero();
    }

    @Test
    void a_stay_is_past_its_limit_from_the_day_after_the_limit_until_it_is_extended() {
        assertThat(numbers(list("state=past-limit&on=2025-06-07"))).isEmpty();
        assertThat(numbers(list("state=past-limit&on=2025-06-08"))).containsExactly(extended.number());
        assertThat(numbers(list("state=past-limit&on=2025-06-09"))).isEmpty();
    }

    @Test
    void an_extension_counts_only_for_who_knows_of_it() {
        assertThat(numbers(list("state=past-limit&on=2025-06-09&knownAt=2025-06-08")))
                .containsExactly(extended.number());
    }

    @Test
    void a_leaving_entered_late_ends_the_stay_from_its_own_day() {
        assertThat(numbers(list("state=past-limit&on=2025-06-15&knownAt=2025-06-15")))
                .containsExactly(extended.number());
        assertThat(numbers(list("state=past-limit&on=2025-06-15"))).isEmpty();
        assertThat(numbers(list("state=open&on=2025-06-13"))).contains(extended.number());
        assertThat(numbers(list("state=open&on=2025-06-14"))).doesNotContain(extended.number());
    }

    @Test
    void who_has_left_is_shown_with_exit_and_nights() {
        JsonNode left = list("state=left&on=2025-06-20");

        assertThat(numbers(left)).containsExactly(extended.number(), moved.number());
        assertThat(left.at("/stays/0/leftOn").asString()).isEqualTo("2025-06-14");
        assertThat(left.at("/stays/0/exit").asString()).isEqualTo("HOME");
        assertThat(left.at("/stays/0/nights").asInt()).isEqualTo(12);
    }

    @Test
    void recorded_passings_stay_and_are_counted_apart() {
        JsonNode exceeded = list("state=exceeded&on=2025-06-20");

        assertThat(numbers(exceeded)).containsExactly(extended.number(), longest.number());
        assertThat(exceeded.at("/stays/0/limitDays").asInt()).isEqualTo(5);
        assertThat(exceeded.at("/stays/0/pastLimitFrom").asString()).isEqualTo("2025-06-08");
        assertThat(numbers(list("state=past-limit&on=2025-06-20"))).containsExactly(longest.number(), moved.number());
    }

    @Test
    void a_voided_admission_is_gone_for_who_knows_of_it() {
        assertThat(numbers(list("on=2025-06-04"))).doesNotContain(wrongCase.number());
        assertThat(numbers(list("on=2025-06-04&knownAt=" + beforeVoiding))).contains(wrongCase.number());
    }

    @Test
    void a_corrected_day_of_admission_counts_for_who_knows_of_it() {
        assertThat(numbers(list("state=open&on=2025-06-04"))).contains(moved.number());
        assertThat(numbers(list("state=open&on=2025-06-04&knownAt=2025-06-06"))).doesNotContain(moved.number());
        assertThat(numbers(list("state=open&on=2025-06-05&knownAt=2025-06-06"))).contains(moved.number());
    }

    @Test
    void a_stay_belongs_to_the_centre_that_held_the_case() {
        assertThat(stayIds(list("centre=" + PATNA)))
                .contains(firstStay.toString())
                .doesNotContain(secondStay.toString());
        assertThat(stayIds(list("district=GAY")))
                .contains(secondStay.toString())
                .doesNotContain(firstStay.toString());
    }

    @Test
    void stays_may_be_asked_for_by_their_day_of_admission() {
        assertThat(numbers(list("from=2025-06-03&to=2025-06-10"))).containsExactly(moved.number(), longest.number());
    }

    @Test
    void occupancy_counts_women_girls_and_boys_by_centre() {
        JsonNode occupancy =
                get(Users.STATE_OFFICER, "/occupancy?on=2025-06-13").json();

        assertThat(occupancy.at("/centres")).hasSize(2);
        assertThat(occupancy.at("/centres/0").toString())
                .isEqualTo("{\"centre\":\"BR-GAY-01\",\"district\":\"GAY\",\"women\":2,\"girls\":3,\"boys\":1}");
        assertThat(occupancy.at("/centres/1").toString())
                .isEqualTo("{\"centre\":\"BR-PAT-01\",\"district\":\"PAT\",\"women\":1,\"girls\":1,\"boys\":2}");
        assertThat(occupancy.at("/total").toString()).isEqualTo("{\"women\":3,\"girls\":4,\"boys\":3}");
    }

    @Test
    void the_register_is_exported_with_labels() {
        Answer file = get(Users.STATE_OFFICER, "?state=left&on=2025-06-20&format=csv&lang=en&limit=1");

        assertThat(file.header("Content-Disposition")).contains("shelter-stays-");
        assertThat(file.text().lines()).hasSize(3);
        assertThat(file.text().lines().toList().get(1))
                .startsWith(extended.number()
                        + ",BR-PAT-01,Patna,PAT,2025-06-02,1,2,10,2025-06-13,2025-06-14,Home,HOME,12,");
    }

    @Test
    void pages_show_one_moment_and_neither_repeat_nor_skip() {
        List<String> seen = new ArrayList<>();
        JsonNode page = list("limit=1");
        while (true) {
            seen.addAll(stayIds(page));
            assertThat(page.at("/counts/stays").asInt()).isEqualTo(5);
            assertThat(page.at("/counts/cases").asInt()).isEqualTo(4);
            if (!page.has("next")) {
                break;
            }
            page = list("limit=1&cursor=" + page.get("next").asString());
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void each_sees_the_stays_of_their_centres() {
        assertThat(numbers(get(Users.WORKER_IN_GAYA, "").json()))
                .containsExactly(longest.number(), moved.number(), extendedLate.number());
        assertThat(get(Users.WORKER_IN_GAYA, "/occupancy?on=2025-06-13")
                        .json()
                        .at("/total/women")
                        .asInt())
                .isEqualTo(2);
        assertThat(numbers(get(Users.WORKER_IN_GAYA, "?centre=" + PATNA).json()))
                .isEmpty();
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
        assertThat(get(Users.INTEGRATOR, "/occupancy").status()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_said_in_the_caller_s_language() {
        Answer state = service.get(Users.STATE_OFFICER, "/api/shelter-stays?state=late", "hi");

        assertThat(state.status()).isEqualTo(400);
        assertThat(state.json().get("detail").asString()).contains("past-limit").containsPattern("\\p{IsDevanagari}");
        assertThat(get(Users.STATE_OFFICER, "?cursor=x").status()).isEqualTo(400);
        assertThat(get(Users.STATE_OFFICER, "?knownAt=999999").status()).isEqualTo(400);
    }

    @Test
    void the_answer_names_the_position_it_is_true_for() {
        Answer answer = get(Users.STATE_OFFICER, "?knownAt=" + beforeVoiding);

        assertThat(answer.json().at("/position").asLong()).isEqualTo(beforeVoiding);
        assertThat(answer.header("Ledger-Position")).isEqualTo(Long.toString(beforeVoiding));
    }

    private JsonNode list(String query) {
        return get(Users.STATE_OFFICER, "?" + query).json();
    }

    private Answer get(DemoUser user, String rest) {
        return service.get(user, "/api/shelter-stays" + rest);
    }

    private static List<String> numbers(JsonNode list) {
        return values(list, "number");
    }

    private static List<String> stayIds(JsonNode list) {
        return values(list, "stayId");
    }

    private static List<String> values(JsonNode list, String field) {
        return StreamSupport.stream(list.get("stays").spliterator(), false)
                .map(stay -> stay.get(field).asString())
                .toList();
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2025, 6, day);
    }
}
