package org.caseledger.query.accessreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;
import static org.caseledger.query.testing.Users.ADMINISTRATOR_IN_PATNA;
import static org.caseledger.query.testing.Users.AUDITOR;
import static org.caseledger.query.testing.Users.OFFICER_OF_PATNA;
import static org.caseledger.query.testing.Users.STATE_OFFICER;
import static org.caseledger.query.testing.Users.WORKER_IN_PATNA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.RevealReason;
import org.caseledger.events.RevealedField;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceRequested;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.listing.GivenCursors;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.PastLooks;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WrittenLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What somebody of two centres looked at in April, and some people in May and on the second of June, until noon. */
abstract class AccessReportsContract extends QueryServiceContract {
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Looker ONE = new Looker("case-worker-1", "CASE_WORKER", List.of(PATNA), null);
    private static final Looker COUNSELLOR =
            new Looker("counsellor-9", "PSYCHO_SOCIAL_COUNSELLOR", List.of(PATNA), null);
    private static final Looker LATELY = new Looker("case-worker-6", "CASE_WORKER", List.of(PATNA), null);
    private static final Looker BY_A_FAST_CLOCK = new Looker("case-worker-10", "CASE_WORKER", List.of(PATNA), null);
    private static final Looker BY_A_RIGHT_CLOCK = new Looker("case-worker-11", "CASE_WORKER", List.of(PATNA), null);
    private static final Looker IN_GAYA = new Looker("case-worker-7", "CASE_WORKER", List.of(GAYA), null);
    private static final Looker OF_BOTH = new Looker("admin-9", "CENTRE_ADMINISTRATOR", List.of(GAYA, PATNA), null);
    private static final String ALL = "from=2025-05-01&to=2025-06-02";
    private static final DemoUser DATA_PROTECTION = DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false);
    private static final UUID CALL = UUID.randomUUID();
    private static final UUID ROUTED = UUID.randomUUID();
    private static final UUID BREAK_GLASS = UUID.randomUUID();

    private final OneCase given = new OneCase(PATNA, MAY, 1);
    private final OneCase givenLater = new OneCase(PATNA, MAY, 2);
    private final OneCase inGaya = new OneCase(GAYA, MAY, 1);

    @Override
    protected String[] settings() {
        return new String[] {"--caseledger.export.burst=1000"};
    }

    @Override
    protected void given(TestLog log) {
        log.append(MAY, WORKER, given.registered());
        log.append(MAY, WORKER, givenLater.registered());
        log.append(MAY, new Who("case-worker-8", Role.CASE_WORKER, GAYA), inGaya.registered());
        log.append(MAY, WORKER, new CaseAssigned(given.id(), "case-worker-1", MAY));
        log.append(
                MAY.plusDays(20),
                WORKER,
                new ServiceRequested(
                        given.id(), UUID.randomUUID(), Service.PSYCHO_SOCIAL_COUNSELLING, MAY.plusDays(20)));
        log.append(JUNE.minusDays(1), WORKER, new CaseAssigned(givenLater.id(), "case-worker-1", JUNE.minusDays(1)));
        log.append(JUNE, new Who("state-officer-1", Role.STATE_OFFICER, null), inGaya.served(JUNE, Service.FOOD));

        log.append(
                MAY,
                new Who("helpline-1", Role.HELPLINE_SYSTEM, null),
                new HelplineCallLogged(
                        ROUTED,
                        HelplineSource.WOMEN_HELPLINE_181,
                        CallClass.EMERGENCY,
                        CallDisposition.REGISTRABLE,
                        "PAT",
                        MAY),
                new CallRouted(ROUTED, PATNA, MAY));
        log.append(MAY, Who.LEDGER, new AccessLogDropped("2025-03", MAY));
        String hash = "0".repeat(64);
        log.append(MAY, Who.LEDGER, new AccessLogSealed("2025-01", 1, hash, hash, MAY));
        log.append(MAY, Who.LEDGER, new AccessLogSealed("2025-04", 1, hash, hash, MAY));

        PastLooks past = PastLooks.of(service);
        past.record(at("2025-04-03T10:00"), Look.at(ONE, LookKind.HELPLINE_CALL, ROUTED));
        past.record(
                at("2025-04-15T10:00"),
                Look.at(OF_BOTH, LookKind.CASES, new Look.Several(Map.of("status", "CLOSED"), false, 7)));
        past.record(at("2025-05-01T18:00"), Look.at(ONE, LookKind.CASE, givenLater.id()));
        past.record(at("2025-05-10T10:00"), Look.at(ONE, LookKind.CASE, given.id()));
        past.record(at("2025-05-10T23:30"), Look.at(ONE, LookKind.CASE_HISTORY, givenLater.id()));
        past.record(
                at("2025-05-11T03:00"),
                Look.revealing(
                        COUNSELLOR, given.id(), Set.of(RevealedField.NAME), RevealReason.FOLLOW_UP, BREAK_GLASS));
        past.record(at("2025-05-12T10:30"), Look.at(ONE, LookKind.HELPLINE_CALL, CALL));
        past.record(at("2025-05-20T10:00"), Look.at(IN_GAYA, LookKind.CASE, inGaya.id()));
        past.record(
                at("2025-05-20T11:00"),
                Look.at(ONE, LookKind.CASES, new Look.Several(Map.of("status", "REGISTERED"), true, 40)));
        past.record(at("2025-05-22T10:00"), Look.at(COUNSELLOR, LookKind.CASE, given.id()));
        past.record(at("2025-06-02T09:00"), Look.at(ONE, LookKind.CASE, givenLater.id()));
        past.record(at("2025-06-02T10:00"), Look.at(LATELY, LookKind.CASE, given.id()));
        past.record(at("2025-06-02T10:10"), Look.at(LATELY, LookKind.CASE, givenLater.id()));
        past.record(at("2025-06-02T10:20"), Look.at(LATELY, LookKind.CASE, given.id()));
        past.record(at("2025-06-02T10:40"), Look.at(BY_A_FAST_CLOCK, LookKind.CASE, given.id()));
        past.record(at("2025-06-02T10:32"), Look.at(BY_A_RIGHT_CLOCK, LookKind.CASE, givenLater.id()));
    }

    private static Instant at(String inIndia) {
        return Instant.parse(inIndia + ":00Z").minusSeconds(19_800);
    }

    /** Its block is dated no earlier than the one before, which a service of a fast clock has written. */
    @Test
    void a_look_of_the_right_time_is_found_however_late_its_block_is_dated() {
        assertThat(ok(AUDITOR, "affected?person=case-worker-11&from=2025-06-02&to=2025-06-02T05:05:00Z")
                        .json()
                        .get("affected"))
                .hasSize(1);
    }

    @Test
    void looks_are_counted_by_person() {
        JsonNode groups = ok(ADMINISTRATOR_IN_PATNA, "looks?to=2025-06-02T04:00:00Z&from=2025-05-01")
                .json()
                .get("groups");

        assertThat(texts(groups))
                .containsExactly(
                        "{\"person\":\"case-worker-1\",\"looks\":4,\"cases\":2,\"revealed\":0,\"breakGlass\":0,\"lists\":1,\"rows\":40}",
                        "{\"person\":\"counsellor-9\",\"looks\":2,\"cases\":1,\"revealed\":1,\"breakGlass\":1,\"lists\":0,\"rows\":0}");
    }

    @Test
    void looks_are_counted_by_hour_of_india_and_by_centre() {
        assertThat(ok(ADMINISTRATOR_IN_PATNA, "looks?by=hour&from=2025-05-10&to=2025-05-21")
                        .json()
                        .get("groups")
                        .valueStream()
                        .map(group -> group.path("hour").asString() + " " + group.path("looks"))
                        .toList())
                .containsExactly("03 1", "10 1", "11 0", "23 1");
        assertThat(ok(AUDITOR, "looks?by=centre&from=2025-05-01&to=2025-05-31")
                        .json()
                        .get("groups")
                        .valueStream()
                        .map(group -> group.path("centre").asString("none") + " " + group.path("looks"))
                        .toList())
                .containsExactly(PATNA + " 5", "none 1", GAYA + " 1");
    }

    @Test
    void a_list_that_somebody_of_two_centres_looked_at_counts_at_the_first_that_is_asked_for_and_seen() {
        String april = "looks?by=centre&from=2025-04-10&to=2025-04-30";

        assertThat(listsByCentre(AUDITOR, april)).containsExactly(GAYA + " 1");
        assertThat(listsByCentre(AUDITOR, april + "&centre=" + PATNA)).containsExactly(PATNA + " 1");
        assertThat(listsByCentre(ADMINISTRATOR_IN_PATNA, april)).containsExactly(PATNA + " 1");
        assertThat(listsByCentre(ADMINISTRATOR_IN_PATNA, april + "&centre=" + GAYA))
                .isEmpty();
    }

    private List<String> listsByCentre(DemoUser user, String report) {
        return ok(user, report)
                .json()
                .get("groups")
                .valueStream()
                .map(group -> group.path("centre").asString("none") + " " + group.path("lists"))
                .toList();
    }

    @Test
    void each_is_told_of_the_own_scope() {
        String quarter = "looks?by=centre&from=2025-05-01&to=2025-05-31";
        for (DemoUser all : List.of(AUDITOR, DATA_PROTECTION)) {
            assertThat(ok(all, quarter).json().get("groups")).hasSize(3);
            assertThat(ok(all, quarter + "&centre=" + GAYA).json().get("groups"))
                    .hasSize(1);
        }
        DemoUser inGaya = new DemoUser("admin-5", Role.CENTRE_ADMINISTRATOR, List.of(GAYA), null, false);
        assertThat(texts(
                        ok(inGaya, "looks?from=2025-05-01&to=2025-05-31").json().get("groups")))
                .hasSize(1)
                .allSatisfy(group -> assertThat(group).contains("case-worker-7"));
        assertThat(ok(inGaya, "affected?person=case-worker-1&" + ALL).json().get("affected"))
                .isEmpty();
        for (DemoUser other : List.of(WORKER_IN_PATNA, OFFICER_OF_PATNA, STATE_OFFICER)) {
            for (String report : List.of("looks", "without-work", "affected?person=case-worker-1")) {
                assertThat(service.get(other, "/api/access-reports/" + report).status())
                        .as(report)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void who_looked_at_a_case_without_working_on_it_then_stands_on_a_list() {
        JsonNode page =
                ok(AUDITOR, "without-work?from=2025-05-01&to=2025-05-31").json();

        assertThat(page.get("looks")
                        .valueStream()
                        .map(look -> look.path("lookedBy").asString() + " "
                                + look.path("caseId").asString() + " "
                                + look.path("look").asString())
                        .toList())
                .containsExactly(
                        "case-worker-7 " + inGaya.id() + " CASE",
                        "counsellor-9 " + given.id() + " REVEAL",
                        "case-worker-1 " + givenLater.id() + " CASE_HISTORY");
        assertThat(page.at("/looks/1/revealed/0").asString()).isEqualTo("NAME");
        assertThat(page.at("/looks/1/breakGlass").asString()).isEqualTo(BREAK_GLASS.toString());
        assertThat(ok(AUDITOR, "without-work?person=case-worker-1&from=2025-06-01&to=2025-06-02T04:00:00Z")
                        .json()
                        .get("looks"))
                .as("it was given her the day before")
                .isEmpty();
    }

    @Test
    void pages_neither_repeat_nor_skip() {
        for (String report : List.of("without-work?", "affected?person=case-worker-1&")) {
            String path = report + "from=2025-05-01&to=2025-05-31";
            String list = report.startsWith("w") ? "looks" : "affected";
            List<String> paged = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = ok(AUDITOR, path + "&limit=1" + cursor).json();
                paged.addAll(texts(page.get(list)));
                cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
            } while (!cursor.isEmpty());

            assertThat(paged)
                    .hasSizeGreaterThan(2)
                    .containsExactlyElementsOf(texts(ok(AUDITOR, path).json().get(list)));
        }
    }

    /** Else what was looked at just a week before the first page is not what it was on the pages that follow. */
    @ParameterizedTest
    @ValueSource(strings = {"without-work", "affected"})
    void pages_of_the_last_days_are_all_of_the_days_of_the_first_one(String report) {
        String path = report + "?person=case-worker-6";
        String list = report.startsWith("w") ? "looks" : "affected";
        LedgerClock clock = service.bean(LedgerClock.class);
        Instant now = clock.now();
        try {
            JsonNode whole = ok(AUDITOR, path).json();
            JsonNode page = ok(AUDITOR, path + "&limit=1").json();
            List<String> paged = new ArrayList<>(texts(page.get(list)));
            clock.drive(at("2025-06-09T10:05"));
            while (page.has("next")) {
                page = ok(AUDITOR, path + "&limit=1&cursor=" + page.get("next").asString())
                        .json();
                paged.addAll(texts(page.get(list)));
                for (String same : List.of("from", "to", "counts")) {
                    assertThat(page.get(same)).as(same).isEqualTo(whole.get(same));
                }
            }

            assertThat(paged).hasSizeGreaterThan(1).containsExactlyElementsOf(texts(whole.get(list)));
        } finally {
            clock.drive(now);
        }
    }

    @Test
    void a_cursor_carries_no_longer_time_than_may_be_asked_for() {
        for (String report : List.of("without-work", "affected?person=case-worker-1")) {
            String path = "/api/access-reports/" + report;
            for (String begun : List.of("2024-05-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "2025-05-33T00:00:00Z")) {
                String cursor = GivenCursors.of(path, begun, "2025-05-31T00:00:00Z", "2025-05", "1");

                assertThat(refused(report + (report.contains("?") ? "&" : "?") + "cursor=" + cursor))
                        .as(begun)
                        .contains("CURSOR_UNREADABLE");
            }
        }
    }

    @Test
    void whom_an_account_could_see_between_two_moments_is_told() {
        JsonNode page = ok(AUDITOR, "affected?person=case-worker-1&from=2025-05-10&to=2025-05-31")
                .json();

        assertThat(page.get("counts").toString()).isEqualTo("{\"cases\":2,\"calls\":1,\"lists\":1}");
        assertThat(page.get("affected")
                        .valueStream()
                        .map(line ->
                                line.path("caseId").asString(line.path("callId").asString("a list")) + " "
                                        + line.path("looks") + " " + line.path("rows") + " " + line.path("files"))
                        .toList())
                .containsExactly(
                        given.id() + " [\"CASE\"] 0 0",
                        givenLater.id() + " [\"CASE_HISTORY\"] 0 0",
                        CALL + " [\"HELPLINE_CALL\"] 0 0",
                        "a list [\"CASES\"] 40 1");
        assertThat(affected("from=2025-05-10T04:30:00.001Z&to=2025-05-10T18:00:00Z"))
                .containsExactly(givenLater.id().toString());
        assertThat(affected("from=2025-05-10T04:30:00Z&to=2025-05-10T17:59:59.999Z"))
                .containsExactly(given.id().toString());
    }

    @Test
    void each_report_is_a_look_itself() {
        int before = written().all().size();
        ok(ADMINISTRATOR_IN_PATNA, "looks?by=hour&centre=" + PATNA);
        ok(AUDITOR, "without-work?from=2025-05-01&to=2025-05-31&format=csv");
        ok(AUDITOR, "affected?person=case-worker-1&" + ALL);

        List<Look> looks = written().all();
        assertThat(looks.subList(before, looks.size()))
                .extracting(look -> look.kind() + " " + look.several())
                .containsExactly(
                        "LOOK_COUNTS " + new Look.Several(Map.of("by", "hour", "centre", PATNA), false, rows(0, looks)),
                        "LOOKS_WITHOUT_WORK "
                                + new Look.Several(Map.of("from", "2025-05-01", "to", "2025-05-31"), true, 3),
                        "AFFECTED_CASES "
                                + new Look.Several(
                                        Map.of("person", "given", "from", "2025-05-01", "to", "2025-06-02"),
                                        false,
                                        rows(2, looks)));
    }

    @Test
    void each_is_a_file_as_well() {
        assertThat(ok(AUDITOR, "looks?format=csv&from=2025-05-01&to=2025-05-31").text())
                .contains("case-worker-7");
        assertThat(ok(AUDITOR, "without-work?format=csv&from=2025-05-01&to=2025-05-31")
                        .text()
                        .lines())
                .hasSize(4);
        assertThat(FileLines.of(ok(AUDITOR, "affected?person=case-worker-1&format=csv&from=2025-05-10&to=2025-05-31")))
                .hasSize(4)
                .allSatisfy(line -> {
                    assertThat(line.get("Who looked")).isEqualTo("case-worker-1");
                    assertThat(line.get("Period from")).isEqualTo("2025-05-09T18:30:00Z");
                    assertThat(line.get("Period to")).startsWith("2025-05-31T18:29:59.999");
                });
    }

    @Test
    void a_report_is_of_a_quarter_at_most_and_of_a_person_who_could_be_one() {
        assertThat(refused("looks?from=2025-01-01&to=2025-06-02")).contains("LOOKS_OF_TOO_LONG", "92");
        assertThat(refused("affected?from=2025-05-01")).contains("\"pointer\":\"person\"");
        assertThat(refused("affected?person=Radha%20Devi"))
                .contains("PERSON_UNREADABLE")
                .doesNotContain("Radha");
        assertThat(refused("looks?by=month")).contains("UNKNOWN_CODE");
    }

    @Test
    void a_look_at_a_call_lies_at_the_centre_that_it_was_passed_to() {
        String then = "from=2025-04-03&to=2025-04-03";

        JsonNode affected = ok(ADMINISTRATOR_IN_PATNA, "affected?person=case-worker-1&" + then)
                .json();
        assertThat(affected.at("/counts/calls").asInt()).isEqualTo(1);
        assertThat(affected.get("affected").toString()).contains(ROUTED.toString());
        assertThat(ok(AUDITOR, "looks?by=centre&" + then + "&centre=" + PATNA)
                        .json()
                        .get("groups"))
                .hasSize(1);
        assertThat(ok(AUDITOR, "looks?by=centre&" + then + "&centre=" + GAYA)
                        .json()
                        .get("groups"))
                .isEmpty();
    }

    /** Nobody who looked, and looks that are gone, would be told alike. */
    @Test
    void days_whose_looks_were_dropped_are_refused_by_name() {
        for (String report : List.of("looks?", "without-work?", "affected?person=case-worker-1&")) {
            assertThat(refused(report + "from=2025-03-20&to=2025-04-02"))
                    .contains("LOOKS_NOT_KEPT", "\"pointer\":\"from\"", "2025-03", "2025-04-01");
            assertThat(refused(report + "to=2025-03-20")).contains("LOOKS_NOT_KEPT", "\"pointer\":\"to\"");
            ok(AUDITOR, report + "from=2025-04-01&to=2025-04-02");
        }
        String begunBefore = GivenCursors.of(
                "/api/access-reports/without-work", "2025-03-20T00:00:00Z", "2025-04-02T00:00:00Z", "2025-04", "1");
        assertThat(refused("without-work?cursor=" + begunBefore)).contains("LOOKS_NOT_KEPT", "\"pointer\":\"cursor\"");
    }

    /** Of January the ledger has sealed one look, and none is here; of April no more than are. */
    @Test
    void days_of_months_of_which_looks_are_missing_are_refused_by_name() {
        for (String report : List.of("looks?", "without-work?", "affected?person=case-worker-1&")) {
            assertThat(refused(report + "from=2025-01-20&to=2025-01-21"))
                    .contains("LOOKS_MISSING", "\"pointer\":\"from\"", "2025-01");
            ok(AUDITOR, report + "from=2025-02-01&to=2025-02-02");
            ok(AUDITOR, report + "from=2025-04-01&to=2025-04-02");
        }
    }

    @Test
    void days_that_are_turned_round_or_have_not_come_are_refused_by_name() {
        for (String report : List.of("looks?", "without-work?", "affected?person=case-worker-1&")) {
            assertThat(refused(report + "from=2025-06-02&to=2025-05-01"))
                    .contains("FROM_AFTER_TO", "\"pointer\":\"from\"", "2025-05-01");
            assertThat(refused(report + "from=2025-06-03")).contains("KNOWN_AT_AHEAD", "\"pointer\":\"from\"");
            assertThat(refused(report + "from=2025-06-03&to=2025-06-05"))
                    .contains("KNOWN_AT_AHEAD", "\"pointer\":\"from\"", "2025-06-02");
            assertThat(refused(report + "from=2025-06-01&to=2025-06-03"))
                    .contains("KNOWN_AT_AHEAD", "\"pointer\":\"to\"");
            assertThat(refused(report + "to=2025-06-02T18:00:00Z")).contains("LOOKS_AHEAD", "\"pointer\":\"to\"");
            ok(AUDITOR, report + "from=2025-06-02&to=2025-06-02");
        }
    }

    private long rows(int which, List<Look> looks) {
        Look.Several several = looks.get(looks.size() - 3 + which).several();
        return several == null ? -1 : several.rows();
    }

    private List<String> affected(String range) {
        return ok(AUDITOR, "affected?person=case-worker-1&" + range)
                .json()
                .get("affected")
                .valueStream()
                .map(line -> line.path("caseId").asString())
                .toList();
    }

    private String refused(String report) {
        Answer answer = service.get(AUDITOR, "/api/access-reports/" + report);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.text();
    }

    private Answer ok(DemoUser user, String report) {
        Answer answer = service.get(user, "/api/access-reports/" + report);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private WrittenLooks written() {
        return WrittenLooks.of(service.log());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::toString).toList();
    }
}
