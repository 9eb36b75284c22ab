package org.caseledger.query.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The State reviewed on 1 June and told Patna and Gaya to do something by 10 June; Patna did it on 9 June, recorded on 15 June. The
 * district of Patna reviewed on 20 June and told Patna to do something by 31 July. The ledger's today is 1 July.
 */
abstract class ReviewsContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 6, 10);
    private static final Who STATE = new Who("state-officer-1", Role.STATE_OFFICER, null);
    private static final Who DISTRICT = new Who("district-officer-1", Role.DISTRICT_OFFICER, null);
    private static final Who ADMINISTRATOR = new Who("centre-administrator-1", Role.CENTRE_ADMINISTRATOR, PATNA);

    private final UUID ofState = UUID.randomUUID();
    private final UUID ofDistrict = UUID.randomUUID();
    private final UUID done = UUID.randomUUID();
    private final UUID neglected = UUID.randomUUID();
    private final UUID ahead = UUID.randomUUID();
    private long complianceRecordedAt;

    @Override
    protected void given(TestLog log) {
        log.append(
                JUNE,
                STATE,
                held(ofState, ReviewLevel.STATE, null, JUNE),
                issued(ofState, done, PATNA, Direction.COMPLETE_REGISTERS, DUE, JUNE),
                issued(ofState, neglected, GAYA, Direction.FILL_VACANT_POSTS, DUE, JUNE));
        complianceRecordedAt = log.append(
                LocalDate.of(2025, 6, 15),
                ADMINISTRATOR,
                new DirectionComplied(ofState, done, PATNA, DUE.minusDays(1)));
        LocalDate second = LocalDate.of(2025, 6, 20);
        log.append(
                second,
                DISTRICT,
                held(ofDistrict, ReviewLevel.DISTRICT, "PAT", second),
                issued(ofDistrict, ahead, PATNA, Direction.TRAIN_STAFF, LocalDate.of(2025, 7, 31), second));
        log.append(
                LocalDate.of(2025, 7, 1),
                STATE,
                held(UUID.randomUUID(), ReviewLevel.DISTRICT, "GAY", LocalDate.of(2025, 6, 30)));
    }

    @Test
    void the_review_book_shows_each_review_with_its_directions_newest_first() {
        JsonNode book = get(Users.STATE_OFFICER, "/api/reviews").json();
        JsonNode oldest = book.at("/reviews/2");

        assertThat(book.get("reviews")).hasSize(3);
        assertThat(oldest.get("reviewId").asString()).isEqualTo(ofState.toString());
        assertThat(oldest.get("level").asString()).isEqualTo("STATE");
        assertThat(oldest.get("heldOn").asString()).isEqualTo("2025-06-01");
        assertThat(oldest.get("from").asString()).isEqualTo("2025-05-01");
        assertThat(oldest.get("by").asString()).isEqualTo("state-officer-1");
        assertThat(oldest.at("/directions/0/state").asString()).isEqualTo("complied");
        assertThat(oldest.at("/directions/0/compliedOn").asString()).isEqualTo("2025-06-09");
        assertThat(oldest.at("/directions/1/state").asString()).isEqualTo("overdue");
        assertThat(book.at("/reviews/1/directions/0/state").asString()).isEqualTo("open");
    }

    @Test
    void the_review_book_is_narrowed_and_paged() {
        assertThat(reviews("level=STATE")).containsExactly(ofState);
        assertThat(reviews("district=PAT")).containsExactly(ofDistrict);
        assertThat(reviews("from=2025-06-01&to=2025-06-20")).containsExactly(ofDistrict, ofState);
        JsonNode first =
                get(Users.STATE_OFFICER, "/api/reviews?to=2025-06-20&limit=1").json();
        assertThat(reviews("to=2025-06-20&limit=1&cursor=" + first.get("next").asString()))
                .containsExactly(ofState);
    }

    @Test
    void each_sees_the_reviews_of_their_district_and_the_directions_to_their_centres() {
        JsonNode gaya = get(Users.WORKER_IN_GAYA, "/api/reviews").json();

        assertThat(gaya.get("reviews")).hasSize(1);
        assertThat(gaya.at("/reviews/0/directions")).hasSize(1);
        assertThat(gaya.at("/reviews/0/directions/0/centre").asString()).isEqualTo(GAYA);
        assertThat(get(Users.OFFICER_OF_PATNA, "/api/reviews").json().get("reviews"))
                .hasSize(2);
        assertThat(get(Users.AUDITOR, "/api/reviews").json().get("reviews")).hasSize(3);
        assertThat(get(Users.INTEGRATOR, "/api/reviews").status()).isEqualTo(403);
    }

    @Test
    void each_review_and_direction_is_there_by_its_id_for_those_who_see_it() {
        for (DemoUser user :
                List.of(Users.WORKER_IN_GAYA, Users.WORKER_IN_PATNA, Users.OFFICER_OF_PATNA, Users.STATE_OFFICER)) {
            JsonNode book = get(user, "/api/reviews").json();
            for (UUID id : List.of(ofState, ofDistrict)) {
                Answer answer = get(user, "/api/reviews/" + id);
                List<JsonNode> listed = book.get("reviews")
                        .valueStream()
                        .filter(one -> one.get("reviewId").asString().equals(id.toString()))
                        .toList();

                assertThat(answer.status()).as(user.actor()).isEqualTo(listed.isEmpty() ? 404 : 200);
                listed.forEach(one -> one.properties()
                        .forEach(field ->
                                assertThat(answer.json().get(field.getKey())).isEqualTo(field.getValue())));
                for (UUID direction : List.of(done, neglected, ahead)) {
                    boolean shown = listed.stream()
                            .flatMap(one -> one.get("directions").valueStream())
                            .anyMatch(one -> one.get("directionId").asString().equals(direction.toString()));
                    assertThat(get(user, "/api/reviews/" + id + "/directions/" + direction)
                                    .status())
                            .as("%s %s %s", user, id, direction)
                            .isEqualTo(shown ? 200 : 404);
                }
            }
        }
        assertThat(get(Users.STATE_OFFICER, "/api/reviews/" + ofState + "/directions/" + done)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("complied");
        assertThat(get(Users.INTEGRATOR, "/api/reviews/" + ofState).status()).isEqualTo(403);
    }

    @Test
    void a_direction_is_overdue_from_the_day_after_its_last_day_until_it_is_complied_with() {
        assertThat(directions("state=overdue&on=2025-06-10")).isEmpty();
        assertThat(directions("state=open&on=2025-06-08")).containsExactly(done, neglected);
        assertThat(directions("state=overdue&on=2025-06-11")).containsExactly(neglected);
        assertThat(directions("state=overdue")).containsExactly(neglected);
        assertThat(directions("state=complied&on=2025-06-08")).isEmpty();
        assertThat(directions("state=complied&on=2025-06-09")).containsExactly(done);
        assertThat(directions("state=open")).containsExactly(ahead);
    }

    @Test
    void what_was_not_known_to_be_done_was_overdue_as_known_then() {
        assertThat(directions("state=overdue&on=2025-06-12&knownAt=2025-06-12")).containsExactly(done, neglected);
        assertThat(directions("state=overdue&on=2025-06-12")).containsExactly(neglected);
        assertThat(directions("state=overdue&on=2025-06-12&knownAt=" + (complianceRecordedAt - 1)))
                .containsExactly(done, neglected);
        assertThat(directions("state=overdue&on=2025-06-12&knownAt=" + complianceRecordedAt))
                .containsExactly(neglected);
    }

    @Test
    void a_direction_is_in_no_state_before_it_was_issued_or_known() {
        for (String state : List.of("open", "overdue", "complied")) {
            assertThat(directions("state=" + state + "&on=2025-05-31")).isEmpty();
            assertThat(directions("state=" + state + "&on=2025-06-01&knownAt=2025-05-31"))
                    .isEmpty();
        }
        assertThat(directions("state=open&on=2025-06-20&knownAt=2025-06-19")).isEmpty();
        assertThat(directions("state=open&on=2025-06-21")).containsExactly(ahead);
    }

    @Test
    void directions_are_counted_apart_and_narrowed_by_centre_and_district() {
        JsonNode list = get(Users.STATE_OFFICER, "/api/directions?state=open&on=2025-06-08")
                .json();

        assertThat(list.at("/counts/directions").asInt()).isEqualTo(2);
        assertThat(list.at("/counts/centres").asInt()).isEqualTo(2);
        assertThat(list.at("/directions/0/district").asString()).isEqualTo("PAT");
        assertThat(list.at("/directions/0/level").asString()).isEqualTo("STATE");
        assertThat(directions("state=open&on=2025-06-08&centre=" + GAYA)).containsExactly(neglected);
        assertThat(directions("state=open&on=2025-06-08&district=PAT")).containsExactly(done);
    }

    @Test
    void pages_show_one_moment_and_neither_repeat_nor_skip() {
        List<UUID> seen = new ArrayList<>();
        JsonNode page = get(Users.STATE_OFFICER, "/api/directions?state=open&on=2025-06-08&limit=1")
                .json();
        while (true) {
            seen.addAll(ids(page));
            assertThat(page.get("on").asString()).isEqualTo("2025-06-08");
            assertThat(page.at("/counts/directions").asInt()).isEqualTo(2);
            if (!page.has("next")) {
                break;
            }
            page = get(
                            Users.STATE_OFFICER,
                            "/api/directions?state=open&on=2025-06-08&limit=1&cursor="
                                    + page.get("next").asString())
                    .json();
        }

        assertThat(seen).containsExactly(done, neglected);
    }

    @Test
    void each_sees_the_directions_to_their_centres() {
        String path = "/api/directions?state=open&on=2025-06-08";

        assertThat(ids(get(Users.WORKER_IN_GAYA, path).json())).containsExactly(neglected);
        assertThat(ids(get(Users.OFFICER_OF_PATNA, path).json())).containsExactly(done);
        assertThat(get(Users.INTEGRATOR, path).status()).isEqualTo(403);
    }

    @Test
    void the_review_book_leaves_as_a_file() {
        List<CSVRecord> lines =
                FileLines.of(get(Users.STATE_OFFICER, "/api/reviews?from=2025-06-01&to=2025-06-20&format=csv&lang=en"));

        assertThat(lines)
                .extracting(line -> line.get("Review id"))
                .containsExactly(ofDistrict.toString(), ofState.toString());
    }

    @Test
    void directions_leave_as_a_file() {
        String file = get(Users.STATE_OFFICER, "/api/directions?state=overdue&format=csv")
                .text();

        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains("Fill vacant posts", neglected.toString());
    }

    @Test
    void what_is_wrong_is_said_in_the_caller_s_language() {
        Answer state = service.get(Users.STATE_OFFICER, "/api/directions?state=late", "hi");

        assertThat(state.status()).isEqualTo(400);
        assertThat(state.json().get("detail").asString()).contains("overdue").containsPattern("\\p{IsDevanagari}");
        assertThat(get(Users.STATE_OFFICER, "/api/directions").status()).isEqualTo(400);
        assertThat(get(Users.STATE_OFFICER, "/api/directions?state=open&cursor=x")
                        .status())
                .isEqualTo(400);
        assertThat(get(Users.STATE_OFFICER, "/api/reviews?level=VILLAGE").status())
                .isEqualTo(400);
    }

    @Test
    void the_ledger_names_the_days_of_the_reviews_that_the_caller_sees() {
        assertThat(reviewedOn(Users.STATE_OFFICER)).containsExactly("2025-06-01", "2025-06-20", "2025-06-30");
        assertThat(reviewedOn(Users.OFFICER_OF_PATNA)).containsExactly("2025-06-01", "2025-06-20");
        assertThat(reviewedOn(Users.WORKER_IN_GAYA)).containsExactly("2025-06-01");
    }

    private List<String> reviewedOn(DemoUser user) {
        return get(user, "/api/ledger")
                .json()
                .get("reviewedOn")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<UUID> directions(String query) {
        return ids(get(Users.STATE_OFFICER, "/api/directions?" + query).json());
    }

    private List<UUID> reviews(String query) {
        JsonNode book = get(Users.STATE_OFFICER, "/api/reviews?" + query).json();
        return StreamSupport.stream(book.get("reviews").spliterator(), false)
                .map(review -> UUID.fromString(review.get("reviewId").asString()))
                .toList();
    }

    private Answer get(DemoUser user, String path) {
        return service.get(user, path);
    }

    private static List<UUID> ids(JsonNode list) {
        return StreamSupport.stream(list.get("directions").spliterator(), false)
                .map(direction -> UUID.fromString(direction.get("directionId").asString()))
                .toList();
    }

    private static ReviewHeld held(UUID id, ReviewLevel level, @Nullable String district, LocalDate on) {
        return new ReviewHeld(id, level, district, on.minusMonths(1), on.minusDays(1), on);
    }

    private static DirectionIssued issued(
            UUID review, UUID id, String centre, Direction direction, LocalDate dueOn, LocalDate on) {
        return new DirectionIssued(review, id, centre, direction, dueOn, on);
    }
}
