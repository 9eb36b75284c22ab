package org.caseledger.query.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.Role;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Patna and Gaya since April; a second centre in the district of Patna from 1 June, recorded on 5 June, closed on 1 September; Gaya
 * suspended from 1 to 20 July, Patna its caretaker. The ledger's today is 10 September.
 */
abstract class CentresContract extends QueryServiceContract {
    private static final String SECOND = "BR-PAT-02";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 10);
    private static final String NORMS = "2023-04";
    private static final Who OFFICER = new Who("state-officer-1", Role.STATE_OFFICER, null);

    private final UUID newestInspection = UUID.randomUUID();

    @Override
    protected void given(TestLog log) {
        log.append(
                JUNE.plusDays(4),
                OFFICER,
                new CentreCommissioned(SECOND, CentreKind.SUB_DIVISION, "PAT", 2, "Barh", "बाढ़", JUNE));
        log.append(
                JUNE.plusDays(9),
                OFFICER,
                posted(PATNA, "staff-a", Role.CENTRE_ADMINISTRATOR),
                posted(PATNA, "staff-b", Role.CASE_WORKER),
                posted(PATNA, "staff-c", Role.CASE_WORKER),
                posted(PATNA, "staff-d", Role.SECURITY_GUARD),
                posted(GAYA, "staff-e", Role.CASE_WORKER));
        log.append(JUNE.plusDays(10), OFFICER, inspected(PATNA, UUID.randomUUID(), JUNE.plusDays(10)));
        log.append(JUNE.plusDays(11), OFFICER, inspected(GAYA, UUID.randomUUID(), JUNE.plusDays(10)));
        log.append(JULY.plusDays(1), OFFICER, new CentreSuspended(GAYA, PATNA, JULY));
        log.append(JULY.plusDays(14), OFFICER, new StaffRelieved(PATNA, "staff-b", Role.CASE_WORKER, JULY.plusDays(9)));
        log.append(JULY.plusDays(19), OFFICER, new CentreReopened(GAYA, JULY.plusDays(19)));
        log.append(LocalDate.of(2025, 9, 1), OFFICER, new CentreClosed(SECOND, LocalDate.of(2025, 9, 1)));
        log.append(TODAY, OFFICER, inspected(PATNA, newestInspection, TODAY));
        log.append(
                TODAY,
                OFFICER,
                new RegistrationNumberIssued(PATNA, UUID.randomUUID(), PATNA + "-2025-26-000001", "2025-26", 1, TODAY));
    }

    @Test
    void the_centres_that_ran_on_a_day_are_counted_by_kind_and_state() {
        JsonNode day = get("/api/centres?on=2025-07-05").json();

        assertThat(names(day)).containsExactly(GAYA + " SUSPENDED", PATNA + " RUNNING", SECOND + " RUNNING");
        assertThat(day.at("/counts/total").asInt()).isEqualTo(3);
        assertThat(day.at("/counts/byKind/DISTRICT_HEADQUARTERS").asInt()).isEqualTo(2);
        assertThat(day.at("/counts/byKind/SUB_DIVISION").asInt()).isEqualTo(1);
        assertThat(day.at("/counts/byState/RUNNING").asInt()).isEqualTo(2);
        assertThat(day.at("/counts/byState/SUSPENDED").asInt()).isEqualTo(1);
        assertThat(day.at("/counts/byState/CLOSED").asInt()).isZero();
    }

    @Test
    void a_suspended_centre_names_who_acts_for_it_and_runs_again_on_the_day_of_its_reopening() {
        JsonNode gaya = get("/api/centres?on=2025-07-19&district=GAY").json().at("/centres/0");

        assertThat(gaya.get("caretaker").asString()).isEqualTo(PATNA);
        assertThat(gaya.get("suspendedFrom").asString()).isEqualTo("2025-07-01");
        assertThat(names(get("/api/centres?on=2025-06-30&district=GAY").json())).containsExactly(GAYA + " RUNNING");
        assertThat(names(get("/api/centres?on=2025-07-20&district=GAY").json())).containsExactly(GAYA + " RUNNING");
    }

    @Test
    void a_past_day_is_shown_as_known_then() {
        assertThat(names(get("/api/centres?on=2025-06-02&knownAt=2025-06-04").json()))
                .containsExactly(GAYA + " RUNNING", PATNA + " RUNNING");
        assertThat(names(get("/api/centres?on=2025-06-02").json())).hasSize(3);
        assertThat(names(get("/api/centres?on=2025-07-01&knownAt=2025-07-01&district=GAY")
                        .json()))
                .containsExactly(GAYA + " RUNNING");
        assertThat(names(get("/api/centres?on=2025-07-15&knownAt=2025-07-10&district=GAY")
                        .json()))
                .containsExactly(GAYA + " SUSPENDED");
    }

    @Test
    void one_centre_comes_with_the_version_to_decide_on() {
        long newest = service.log().events().stream()
                .filter(event -> event.aggregate().equals(PATNA))
                .mapToLong(LogEvent::sequence)
                .max()
                .orElseThrow();

        assertThat(get("/api/centres/" + PATNA).header("ETag")).isEqualTo("\"" + newest + "\"");
    }

    @Test
    void a_closed_centre_is_left_out_from_its_last_day_on_unless_asked_for() {
        assertThat(names(get("/api/centres?on=2025-08-31").json())).contains(SECOND + " RUNNING");
        assertThat(names(get("/api/centres").json())).containsExactly(GAYA + " RUNNING", PATNA + " RUNNING");

        JsonNode all = get("/api/centres?closed=true").json();

        assertThat(names(all)).contains(SECOND + " CLOSED");
        assertThat(all.at("/counts/byState/CLOSED").asInt()).isEqualTo(1);
        assertThat(all.at("/centres/2/closedOn").asString()).isEqualTo("2025-09-01");
    }

    @Test
    void the_list_is_narrowed_by_district_and_kind() {
        assertThat(names(get("/api/centres?on=2025-07-05&district=PAT").json())).hasSize(2);
        assertThat(names(get("/api/centres?on=2025-07-05&kind=SUB_DIVISION").json()))
                .containsExactly(SECOND + " RUNNING");
        assertThat(get("/api/centres?district=XXX").status()).isEqualTo(400);
    }

    @Test
    void the_directory_is_the_same_for_every_caller_with_a_role() {
        String path = "/api/centres?on=2025-07-05";
        JsonNode whole = get(path).json();

        for (DemoUser user :
                List.of(Users.WORKER_IN_GAYA, Users.INTEGRATOR, DemoUser.outside(Role.HELPLINE_SYSTEM, false))) {
            assertThat(service.get(user, path).json()).isEqualTo(whole);
        }
    }

    @Test
    void one_centre_shows_posts_suspensions_and_inspections_as_of_a_day() {
        JsonNode before = get("/api/centres/" + PATNA + "?on=2025-07-09").json();
        JsonNode after = get("/api/centres/" + PATNA).json();

        assertThat(before.get("state").asString()).isEqualTo("RUNNING");
        assertThat(before.get("posts")).hasSize(4);
        assertThat(before.get("pastPostings")).isEmpty();
        assertThat(before.get("inspections")).hasSize(1);
        assertThat(after.get("posts")).hasSize(3);
        assertThat(after.at("/pastPostings/0/staff").asString()).isEqualTo("staff-b");
        assertThat(after.at("/pastPostings/0/until").asString()).isEqualTo("2025-07-10");
        assertThat(after.at("/inspections/0/inspectionId").asString()).isEqualTo(newestInspection.toString());
        assertThat(after.at("/inspections/0/by").asString()).isEqualTo("state-officer-1");
        assertThat(get("/api/centres/" + GAYA).json().at("/suspensions/0/until").asString())
                .isEqualTo("2025-07-20");
    }

    @Test
    void a_relief_that_was_not_known_yet_leaves_the_post_filled() {
        String path = "/api/centres/" + PATNA + "?on=2025-07-12";

        assertThat(get(path + "&knownAt=2025-07-13").json().get("posts")).hasSize(4);
        assertThat(get(path).json().get("posts")).hasSize(3);
    }

    @Test
    void each_sees_the_inside_of_their_centres() {
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/centres/" + PATNA).status())
                .isEqualTo(404);
        assertThat(service.get(Users.OFFICER_OF_PATNA, "/api/centres/" + SECOND).status())
                .isEqualTo(200);
        assertThat(get("/api/centres/BR-PAT-09").status()).isEqualTo(404);
        assertThat(service.get(Users.INTEGRATOR, "/api/centres/" + PATNA).status())
                .isEqualTo(403);
        assertThat(service.get(Users.INTEGRATOR, "/api/staffing").status()).isEqualTo(403);
        assertThat(service.get(Users.INTEGRATOR, "/api/inspections").status()).isEqualTo(403);
    }

    @Test
    void boards_are_not_taken_for_centres() {
        assertThat(get("/api/centres/board").json().has("total")).isTrue();
        assertThat(get("/api/centres/" + PATNA + "/board").json().has("reconciliation"))
                .isTrue();
    }

    @Test
    void each_centre_has_thirteen_posts_filled_or_vacant() {
        JsonNode staffing = get("/api/staffing?on=2025-07-09").json();
        JsonNode patna = staffing.at("/centres/1");

        assertThat(staffing.get("norms").asString()).isEqualTo(NORMS);
        assertThat(patna.get("centre").asString()).isEqualTo(PATNA);
        assertThat(numbers(patna)).containsExactly(13, 4, 9);
        assertThat(numbers(role(patna, "CASE_WORKER"))).containsExactly(2, 2, 0);
        assertThat(numbers(role(patna, "SECURITY_GUARD"))).containsExactly(3, 1, 2);
        assertThat(numbers(role(patna, "OFFICE_ASSISTANT"))).containsExactly(1, 0, 1);
    }

    @Test
    void posts_are_summed_by_district_and_over_the_state() {
        JsonNode staffing = get("/api/staffing?on=2025-07-09").json();

        assertThat(staffing.at("/districts/1/district").asString()).isEqualTo("PAT");
        assertThat(staffing.at("/districts/1/centres").asInt()).isEqualTo(2);
        assertThat(numbers(staffing.at("/districts/1"))).containsExactly(26, 4, 22);
        assertThat(numbers(staffing.get("total"))).containsExactly(39, 5, 34);
        assertThat(numbers(role(staffing.get("total"), "CASE_WORKER"))).containsExactly(6, 3, 3);
    }

    @Test
    void staffing_is_of_a_day_and_leaves_closed_centres_out() {
        assertThat(numbers(get("/api/staffing?on=2025-07-10&centre=" + PATNA)
                        .json()
                        .get("total")))
                .containsExactly(13, 3, 10);
        assertThat(get("/api/staffing?district=PAT").json().at("/total/centres").asInt())
                .isEqualTo(1);
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/staffing").json().get("centres"))
                .hasSize(1);
    }

    @Test
    void the_inspection_book_is_paged_newest_first() {
        List<String> seen = new ArrayList<>();
        JsonNode page = get("/api/inspections?limit=1").json();
        while (true) {
            page.get("inspections")
                    .forEach(one -> seen.add(
                            one.get("on").asString() + " " + one.get("centre").asString()));
            if (!page.has("next")) {
                break;
            }
            page = get("/api/inspections?limit=1&cursor=" + page.get("next").asString())
                    .json();
        }

        assertThat(seen).containsExactly("2025-09-10 " + PATNA, "2025-06-11 " + GAYA, "2025-06-11 " + PATNA);
    }

    @Test
    void the_inspection_book_is_narrowed_and_shows_each_their_centres() {
        assertThat(get("/api/inspections?centre=" + GAYA).json().get("inspections"))
                .hasSize(1);
        assertThat(get("/api/inspections?district=PAT&to=2025-08-31").json().get("inspections"))
                .hasSize(1);
        assertThat(get("/api/inspections?from=2025-09-01").json().get("inspections"))
                .hasSize(1);
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/inspections").json().get("inspections"))
                .hasSize(1);
        assertThat(get("/api/inspections?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void the_inspection_book_leaves_as_a_file() {
        String file = get("/api/inspections?format=csv").text();

        assertThat(file.lines()).hasSize(4);
        assertThat(file).contains("Registers incomplete; Supplies missing");
    }

    @Test
    void staffing_leaves_as_a_file_with_a_line_for_each_role_of_each_centre() {
        String file = get("/api/staffing?on=2025-07-09&format=csv&lang=en").text();
        JsonNode patna = get("/api/staffing?on=2025-07-09").json().at("/centres/1");
        JsonNode workers = role(patna, "CASE_WORKER");

        assertThat(file.lines().findFirst().orElseThrow())
                .endsWith(
                        "As on,Position in the ledger,Centre,District,District (code),Post,Post (code),Posts by the norm,Filled,Vacant");
        assertThat(file)
                .contains("2025-07-09," + service.log().head() + ","
                        + patna.get("centre").asString() + ",Patna,PAT," + Role.CASE_WORKER.en()
                        + ",CASE_WORKER," + workers.get("posts") + "," + workers.get("filled") + ","
                        + workers.get("vacant") + "\r\n");
    }

    private Answer get(String path) {
        return service.get(Users.STATE_OFFICER, path);
    }

    private static List<String> names(JsonNode day) {
        return StreamSupport.stream(day.get("centres").spliterator(), false)
                .map(centre -> centre.get("centre").asString() + " "
                        + centre.get("state").asString())
                .toList();
    }

    private static List<Integer> numbers(JsonNode posts) {
        return List.of(
                posts.get("posts").asInt(),
                posts.get("filled").asInt(),
                posts.get("vacant").asInt());
    }

    private static JsonNode role(JsonNode posts, String role) {
        return StreamSupport.stream(posts.get("roles").spliterator(), false)
                .filter(of -> of.get("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static StaffPosted posted(String centre, String staff, Role role) {
        return new StaffPosted(centre, staff, role, NORMS, JUNE.plusDays(9));
    }

    private static CentreInspected inspected(String centre, UUID id, LocalDate on) {
        return new CentreInspected(
                centre, id, List.of(InspectionFinding.REGISTERS_INCOMPLETE, InspectionFinding.SUPPLIES_MISSING), on);
    }
}
