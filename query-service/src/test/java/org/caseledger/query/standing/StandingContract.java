package org.caseledger.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.casehistory.EntryNames;
import org.caseledger.query.listing.GivenCursors;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is asked, each count is the length of its list, and each part of the report is what a report of that part alone says. */
abstract class StandingContract extends QueryServiceContract {
    /** Of each kind but how long lists are. */
    static final int QUESTIONS = Tries.of(8, 250);

    private static final int DAYS = 60;

    private static final String AT_HIGH_RISK = Figure.AT_HIGH_RISK.field();

    /** Of a list its count is compared, which is of all pages: a short one says as much. */
    private static final Map<String, String> LISTS = Map.of(
            "casesOverdue", "/api/follow-ups?limit=1&state=overdue /counts/cases",
            "stays", "/api/shelter-stays?limit=1&state=open /counts/stays",
            "staysPastLimit", "/api/shelter-stays?limit=1&state=past-limit /counts/stays",
            "referralsUnanswered", "/api/referrals?limit=1&state=awaiting /counts/referrals",
            "referralsOverdue", "/api/referrals?limit=1&state=overdue /counts/referrals",
            "transfersWaiting", "/api/transfers?limit=1&state=awaiting /counts/transfers",
            "directionsOverdue", "/api/directions?limit=1&state=overdue /counts/directions",
            "postsVacant", "/api/staffing?x /total/vacant");

    /** Where the counts of the day are compared and no line of weeks is. */
    private static final String COUNTS = "&weeks=1";

    private static final List<String> PLACES = List.of(
            "", "&centre=" + PATNA, "&centre=" + GAYA, "&centre=" + BusyCentres.SECOND_OF_PATNA, "&district=PAT");

    private final Random random = Tries.seeded("standing");

    /** Its lists are read from the store, one after the other. */
    abstract int questionsAboutLists();

    @Override
    protected void given(TestLog log) {
        new BusyCentres(log, random).live(DAYS);
    }

    @Test
    void every_count_is_the_length_of_its_list_for_any_scope_day_and_knowledge() {
        Map<String, Integer> seen = new HashMap<>();
        // A few questions may meet a list that was empty each time; it is asked until each had something.
        for (int question = 0;
                question < questionsAboutLists() || (seen.containsValue(0) && question < 100);
                question++) {
            Asked asked = any();
            JsonNode counts = asked.report(COUNTS).at("/total/counts");
            LISTS.forEach((figure, list) -> {
                String[] pathAndCount = list.split(" ");
                String path = pathAndCount[0].replace("?x", "?") + "&on=" + asked.day + "&knownAt=" + asked.position
                        + asked.place;
                int length = get(asked.user, path).at(pathAndCount[1]).asInt(-1);

                assertThat(counts.path(figure).asInt())
                        .as("%s of %s", figure, asked)
                        .isEqualTo(length);
                seen.merge(figure, length, Integer::sum);
            });
        }
        assertThat(seen.values()).allMatch(length -> length > 0);
    }

    @Test
    void the_entries_between_two_knowledges_add_up_to_what_differs_at_each_centre() {
        int told = 0;
        // Two positions may have nothing between them that the asker sees; it is asked until something is told.
        for (int question = 0; question < QUESTIONS || (told == 0 && question < 100); question++) {
            Asked before = any();
            long last = service.log().head();
            long later = before.position + (long) (random.nextDouble() * (last - before.position + 1));
            Asked after = new Asked(before.user, before.day, later, before.place);
            JsonNode differences = get(
                    before.user,
                    "/api/reports/differences?limit=500&asOf=" + before.day + "&knownAt=" + later + "&compareKnownAt="
                            + before.position + before.place);
            Map<String, Integer> counted = new TreeMap<>();
            differences
                    .path("entries")
                    .forEach(entry -> entry.path("changes")
                            .forEach(change -> change.path("figures")
                                    .properties()
                                    .forEach(figure -> counted.merge(
                                            change.path("centre").asString() + " " + figure.getKey(),
                                            figure.getValue().asInt(),
                                            Integer::sum))));
            counted.values().removeIf(n -> n == 0);
            told += differences.path("entries").size();
            Map<String, Integer> differing = differing(before.report(COUNTS), after.report(COUNTS));
            if (before.user != Users.STATE_OFFICER) { // what the next centre entered of the risk is not told
                Stream.of(counted, differing)
                        .forEach(one -> one.keySet().removeIf(figure -> figure.endsWith(AT_HIGH_RISK)));
            }

            assertThat(differences.has("next")).isFalse();
            assertThat(counted).as(before + " and " + later).isEqualTo(differing);
        }
        assertThat(told).isPositive();
    }

    /** By centre and figure, those of cases. */
    private static Map<String, Integer> differing(JsonNode before, JsonNode after) {
        Map<String, Integer> differing = new TreeMap<>();
        for (JsonNode centre : after.path("centres")) {
            JsonNode had = before.path("centres")
                    .valueStream()
                    .filter(one -> one.path("centre").equals(centre.path("centre")))
                    .findFirst()
                    .orElseThrow();
            for (Figure figure : Figure.values()) {
                int more = centre.at("/counts/" + figure.field()).asInt()
                        - had.at("/counts/" + figure.field()).asInt();
                if (more != 0 && !figure.kinds().isEmpty()) {
                    differing.put(centre.path("centre").asString() + " " + figure.field(), more);
                }
            }
        }
        return differing;
    }

    /** The next one may enter of a day before the hand-over what changes a figure of the centre before. */
    @Test
    void of_a_case_that_was_handed_over_the_centre_before_learns_which_kind_of_entry_it_is() {
        int handedOver = 0;
        int own = 0;
        Map<String, Boolean> seen = new HashMap<>();
        for (int question = 0; question < 100 && (handedOver == 0 || own == 0); question++) {
            Asked asked = any().by(Users.WORKER_IN_PATNA).at("");
            JsonNode entries = get(
                            asked.user,
                            "/api/reports/differences?limit=500&asOf=" + asked.day + "&knownAt=" + asked.position)
                    .path("entries");
            for (JsonNode entry : entries) {
                boolean isSeen = seen.computeIfAbsent(
                        entry.path("caseId").asString(),
                        id -> service.get(asked.user, "/api/cases/" + id).status() == 200);
                boolean tellsOnlyItsKind = entry.path("meaning").equals(nameOf(entry));
                own += isSeen && !tellsOnlyItsKind ? 1 : 0;
                if (!isSeen) {
                    handedOver++;
                    assertThat(tellsOnlyItsKind).as(entry.toString()).isTrue();
                    assertThat(entry.path("changes").toString()).doesNotContain(AT_HIGH_RISK);
                }
            }
        }
        assertThat(handedOver).isPositive();
        assertThat(own).isPositive();
    }

    private static JsonNode nameOf(JsonNode entry) {
        return LedgerJson.mapper().valueToTree(EntryNames.of(entry.path("type").asString()));
    }

    @Test
    void an_entry_that_makes_two_answers_differ_says_what_it_is() {
        long position = service.log().head() / 2;
        String path = "/api/reports/differences?knownAt=" + position;
        JsonNode entry = get(Users.STATE_OFFICER, path).at("/entries/0");

        assertThat(entry.path("position").asLong()).isGreaterThan(position);
        assertThat(entry.at("/meaning/hi").asString()).isNotEmpty();
        assertThat(entry.path("caseId").asString()).isNotEmpty();
        assertThat(FileLines.of(service.get(Users.STATE_OFFICER, path + "&format=csv&lang=en"))
                        .get(0)
                        .get("Position in the ledger"))
                .isEqualTo(entry.path("position").asString());
        assertThat(service.get(Users.INTEGRATOR, path).status()).isEqualTo(403);
        assertThat(service.get(Users.WORKER_IN_GAYA, path + "&centre=" + PATNA).status())
                .isEqualTo(404);
    }

    @Test
    void a_page_that_follows_is_of_the_moment_of_the_first_whatever_was_recorded_meanwhile() {
        String path =
                "/api/reports/differences?limit=1&knownAt=" + service.log().head() / 2;
        JsonNode first = get(Users.STATE_OFFICER, path);
        LocalDate today = LocalDate.parse(first.path("asOf").asString());
        service.log()
                .append(
                        today,
                        new Who("case-worker-1", Role.CASE_WORKER, PATNA),
                        new OneCase(PATNA, today, 5000).registered());

        JsonNode second =
                get(Users.STATE_OFFICER, path + "&cursor=" + first.path("next").asString());

        for (String ofAll : List.of("asOf", "earlier", "later", "figures", "position", "time")) {
            assertThat(second.get(ofAll)).as(ofAll).isEqualTo(first.get(ofAll));
        }
        assertThat(second.at("/entries/0/position").asLong())
                .isLessThan(first.at("/entries/0/position").asLong());
        assertThat(get(Users.STATE_OFFICER, path).at("/figures/open").asInt())
                .isEqualTo(first.at("/figures/open").asInt() + 1);
    }

    @Test
    void a_cursor_without_the_place_of_an_entry_is_none() {
        String path = "/api/reports/differences?knownAt=4";

        String cursor = GivenCursors.of(path, service.log().lastDayAt(4).toString(), "8", "first");

        Answer answer = service.get(Users.STATE_OFFICER, path + "&cursor=" + cursor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("CURSOR_UNREADABLE");
    }

    @Test
    void what_stands_beside_a_centre_is_what_a_report_of_it_alone_says() {
        Asked asked = any();
        JsonNode report = asked.report("&weeks=5&compare=" + asked.day.minusDays(9));
        assertThat(report.path("centres")).isNotEmpty();
        for (JsonNode row : report.path("centres")) {
            Asked ofOne = asked.at("&centre=" + row.path("centre").asString());
            JsonNode alone = ofOne.report("&weeks=5&compare=" + asked.day.minusDays(9));

            assertThat(alone.path("centres")).as(ofOne.toString()).hasSize(1).containsExactly(row);
            for (String part : List.of("counts", "compared", "weeks")) {
                assertThat(alone.path("total").path(part)).as(ofOne.toString()).isEqualTo(row.path(part));
            }
        }
    }

    @Test
    void each_centre_has_the_one_line_of_weeks_that_was_asked_for() {
        Asked asked = any();
        JsonNode all = asked.report("&weeks=5");
        for (String line : all.at("/total/weeks").propertyNames()) {
            JsonNode one = asked.report(
                    "&weeks=5&centreWeeks=" + line.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));

            assertThat(one.path("total")).isEqualTo(all.path("total"));
            assertThat(one.path("centres")).hasSameSizeAs(all.path("centres"));
            for (int i = 0; i < one.path("centres").size(); i++) {
                JsonNode weeks = one.path("centres").get(i).path("weeks");
                assertThat(weeks.propertyNames()).containsExactly(line);
                assertThat(weeks.path(line))
                        .isEqualTo(all.path("centres").get(i).path("weeks").path(line));
            }
        }
        assertRefused("centreWeeks=stays", "centreWeeks", "UNKNOWN_CODE");
    }

    @Test
    void the_end_of_a_week_and_the_day_compared_are_what_a_report_of_that_day_says() {
        Asked asked = any();
        JsonNode report = asked.report("&weeks=6");
        JsonNode ends = report.path("weekEnds");
        assertThat(ends.get(5).asString()).isEqualTo(asked.day.toString());
        for (int week = 0; week < 6; week++) {
            LocalDate end = asked.day.minusDays(7L * (5 - week));
            JsonNode then = asked.on(end).report("&weeks=1").path("total");
            JsonNode compared = asked.report("&weeks=1&compare=" + end).at("/total/compared");

            assertThat(ends.get(week).asString()).isEqualTo(end.toString());
            assertThat(compared).isEqualTo(then.path("counts"));
            for (String figure : then.path("weeks").propertyNames()) {
                assertThat(report.at("/total/weeks/" + figure).get(week))
                        .as("%s on %s", figure, end)
                        .isEqualTo(then.path("weeks").path(figure).get(0));
                if (then.path("counts").has(figure)) {
                    assertThat(then.path("counts").path(figure))
                            .isEqualTo(then.path("weeks").path(figure).get(0));
                }
            }
        }
    }

    @Test
    void the_day_compared_may_be_known_otherwise() {
        String report = "/api/reports/standing?weeks=1&asOf=2025-07-10";
        String other = report + "&compareKnownAt=2025-07-05";
        JsonNode then = get(Users.STATE_OFFICER, "/api/reports/standing?asOf=2025-07-01&knownAt=2025-07-05");

        assertThat(get(Users.STATE_OFFICER, report + "&compareKnownAt=2025-07-20")
                        .at("/compared/asOf")
                        .asString())
                .isEqualTo("2025-07-10");
        assertThat(get(Users.STATE_OFFICER, other).at("/compared/asOf").asString())
                .isEqualTo("2025-07-05");
        assertThat(get(Users.STATE_OFFICER, other + "&compare=2025-07-01").at("/total/compared"))
                .isEqualTo(then.at("/total/counts"));
    }

    @Test
    void registered_and_resolved_are_those_of_the_periods() {
        int registered = 0;
        for (String place : PLACES) {
            Asked some = any();
            Asked asked = new Asked(
                    Users.STATE_OFFICER,
                    some.day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                    some.position,
                    place);
            JsonNode weeks = asked.report("&weeks=20").at("/total/weeks");
            Map<String, JsonNode> periods = new HashMap<>();
            get(
                            Users.STATE_OFFICER,
                            "/api/reports/periods?by=week&asOf=" + asked.day + "&knownAt=" + asked.position + place)
                    .path("periods")
                    .forEach(period -> periods.put(period.path("to").asString(), period));
            for (int week = 0; week < 20; week++) {
                JsonNode period =
                        periods.get(asked.day.minusDays(7L * (19 - week)).toString());
                int inWeek = weeks.path("registered").get(week).asInt();
                registered += inWeek;

                assertThat(inWeek)
                        .isEqualTo(
                                period == null ? 0 : period.path("registered").asInt());
                assertThat(weeks.path("resolved").get(week).asInt())
                        .isEqualTo(
                                period == null
                                        ? 0
                                        : period.path("resolvedInPeriod").asInt());
            }
        }
        assertThat(registered).isPositive();
    }

    @Test
    void state_and_caretaker_are_those_of_the_directory() {
        Set<String> caretakers = new HashSet<>();
        // Each position may be one at which nobody takes care of Gaya; it is asked until one is met at which somebody
        // does.
        for (int question = 0; question < 10 || (!caretakers.contains(PATNA) && question < 100); question++) {
            long position = any().position;
            Asked asked = new Asked(Users.STATE_OFFICER, service.log().lastDayAt(position), position, "");
            Map<String, JsonNode> directory = new HashMap<>();
            get(asked.user, "/api/centres?closed=true&on=" + asked.day + "&knownAt=" + asked.position)
                    .path("centres")
                    .forEach(centre -> directory.put(centre.path("centre").asString(), centre));
            JsonNode rows = asked.report(COUNTS).path("centres");

            assertThat(rows).hasSameSizeAs(directory.values());
            rows.forEach(row -> {
                JsonNode centre =
                        Objects.requireNonNull(directory.get(row.path("centre").asString()));
                assertThat(row.path("state")).isEqualTo(centre.path("state"));
                assertThat(row.path("caretaker")).isEqualTo(centre.path("caretaker"));
                caretakers.add(row.path("caretaker").asString(""));
            });
        }
        assertThat(caretakers).contains(PATNA, "");
    }

    @Test
    void a_file_has_a_line_for_each_centre_and_all_of_each_day() {
        Asked asked = any().by(Users.STATE_OFFICER).at("");
        String more = "&weeks=3&compare=" + asked.day.minusDays(30);
        JsonNode report = asked.report(more);
        List<CSVRecord> lines = FileLines.of(service.get(asked.user, asked.path(more + "&format=csv")));
        int centres = report.path("centres").size();

        assertThat(lines).hasSize((centres + 1) * 4);
        CSVRecord all = lines.get(centres);
        assertThat(all.get("Centre")).isEmpty();
        assertThat(all.get("As on")).isEqualTo(asked.day.toString());
        assertThat(all.get("Open cases"))
                .isEqualTo(report.at("/total/counts/open").asString());
        assertThat(all.get("Registered"))
                .isEqualTo(report.at("/total/weeks/registered/2").asString());
        CSVRecord compared = lines.get(centres + 1);
        assertThat(compared.get("Compared")).isEqualTo("Yes");
        assertThat(compared.get("As on")).isEqualTo(asked.day.minusDays(30).toString());
        for (CSVRecord other : lines.subList(centres + 1, lines.size())) {
            assertThat(List.of(
                            other.get("Suspended"), other.get("Closed centre"), other.get("Centre that acts for it")))
                    .as("how it stands on another day than the one that is asked for")
                    .containsOnly("");
        }
        for (int row = 0; row < centres; row++) {
            boolean isSuspended =
                    report.at("/centres/" + row + "/state").asString().equals("SUSPENDED");
            assertThat(lines.get(row).get("Suspended")).isEqualTo(isSuspended ? "Yes" : "No");
        }
        assertThat(compared.get("Posts vacant"))
                .isEqualTo(report.at("/centres/0/compared/postsVacant").asString());
        CSVRecord week = lines.get((centres + 1) * 4 - 1);
        assertThat(week.get("As on")).isEqualTo(asked.day.minusDays(14).toString());
        assertThat(week.get("Cases overdue"))
                .isEqualTo(report.at("/total/weeks/casesOverdue/0").asString());
        assertThat(week.get("Open cases")).isEmpty();
    }

    @Test
    void the_medians_are_those_of_the_running_centres_and_the_same_for_every_reader() {
        int halves = 0;
        for (int question = 0; question < QUESTIONS || halves == 0 && question < 10 * QUESTIONS; question++) {
            Asked asked = any().by(Users.STATE_OFFICER).at("");
            List<JsonNode> running = asked.report("&weeks=1")
                    .path("centres")
                    .valueStream()
                    .filter(centre -> centre.path("state").asString().equals("RUNNING"))
                    .map(centre -> centre.path("counts"))
                    .toList();
            String path = "/api/reports/medians?asOf=" + asked.day + "&knownAt=" + asked.position;
            JsonNode answer = get(Users.STATE_OFFICER, path);
            JsonNode medians = answer.path("medians");

            assertThat(answer.path("centres").asInt()).isEqualTo(running.size());
            for (Figure figure : Figure.values()) {
                assertMiddle(
                        medians.path(figure.field()),
                        running.stream()
                                .map(counts -> counts.path(figure.field()).doubleValue()),
                        figure + " of " + asked);
            }
            assertMiddle(
                    medians.path("overdueShare"),
                    running.stream()
                            .filter(counts -> counts.path("underFollowUp").asInt() > 0)
                            .map(counts -> counts.path("casesOverdue").doubleValue()
                                    / counts.path("underFollowUp").asInt()),
                    "share of " + asked);
            assertThat(get(Users.WORKER_IN_GAYA, path)).isEqualTo(answer);
            halves += medians.toString().contains(".5") ? 1 : 0;
        }
        assertThat(halves).isPositive();
        assertThat(service.get(Users.INTEGRATOR, "/api/reports/medians").status())
                .isEqualTo(403);
    }

    /** To four decimals; missing where there is nothing to be in the middle of. */
    private static void assertMiddle(JsonNode median, Stream<Double> values, String of) {
        List<Double> sorted = values.sorted().toList();
        assertThat(median.isMissingNode()).as(of).isEqualTo(sorted.isEmpty());
        if (!sorted.isEmpty()) {
            assertThat(median.doubleValue())
                    .as(of)
                    .isCloseTo(
                            (sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2)) / 2, within(0.0001));
        }
    }

    @Test
    void the_latest_changes_are_the_newest_first_and_say_nothing_of_a_case() {
        JsonNode latest = get(Users.STATE_OFFICER, "/api/reports/latest-changes?limit=5");
        String today = latest.path("on").asString();
        assertThat(today)
                .isEqualTo(get(Users.STATE_OFFICER, "/api/ledger").path("today").asString());
        assertThat(latest.path("changes")).hasSize(5);
        assertThat(latest.path("changes")
                        .valueStream()
                        .map(one -> one.path("position").asLong()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        for (JsonNode change : latest.path("changes")) {
            assertThat(change.propertyNames()).containsExactly("position", "recordedAt", "entry", "changes");
            assertThat(change.at("/entry/hi").asString()).containsPattern("\\p{IsDevanagari}");
            assertThat(change.at("/entry/code").asString())
                    .isEqualTo(service.log()
                            .events()
                            .get(change.path("position").asInt())
                            .type());
        }
        assertThat(get(Users.WORKER_IN_GAYA, "/api/reports/latest-changes")
                        .path("changes")
                        .valueStream()
                        .flatMap(change -> change.path("changes").valueStream())
                        .map(change -> change.path("centre").asString()))
                .isNotEmpty()
                .containsOnly(GAYA);
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/reports/latest-changes?centre=" + PATNA)
                        .status())
                .isEqualTo(404);
        assertThat(service.get(Users.INTEGRATOR, "/api/reports/latest-changes").status())
                .isEqualTo(403);
    }

    @Test
    void each_sees_the_own_centres_and_systems_none() {
        assertThat(centres(Users.STATE_OFFICER)).contains(PATNA, GAYA, BusyCentres.SECOND_OF_PATNA);
        assertThat(centres(Users.OFFICER_OF_PATNA))
                .containsExactly(PATNA, BusyCentres.SECOND_OF_PATNA, BusyCentres.CLOSED);
        assertThat(centres(Users.WORKER_IN_GAYA)).containsExactly(GAYA);
        assertThat(service.get(Users.WORKER_IN_GAYA, "/api/reports/standing?centre=" + PATNA)
                        .status())
                .isEqualTo(404);
        assertThat(service.get(Users.OFFICER_OF_PATNA, "/api/reports/standing?district=GAY")
                        .status())
                .isEqualTo(404);
        assertThat(service.get(Users.INTEGRATOR, "/api/reports/standing").status())
                .isEqualTo(403);
    }

    @Test
    void a_day_that_nobody_knows_and_weeks_that_are_too_many_are_refused_by_name() {
        assertRefused("asOf=2099-01-01", "asOf", "AS_OF_AHEAD");
        assertRefused("compare=2099-01-01", "compare", "AS_OF_AHEAD");
        assertRefused("asOf=2025-07-10&knownAt=2025-07-01&compare=2025-07-02", "asOf", "AS_OF_AHEAD");
        assertRefused("knownAt=2025-07-01&compare=2025-07-10", "compare", "AS_OF_AHEAD");
        assertRefused("compare=2025-07-10&compareKnownAt=2025-07-01", "compare", "AS_OF_AHEAD");
        assertRefused("weeks=0", "weeks", "WEEKS_OUT_OF_RANGE");
        assertRefused("weeks=521", "weeks", "WEEKS_OUT_OF_RANGE");
        assertThat(get(Users.STATE_OFFICER, "/api/reports/standing?weeks=520").path("weekEnds"))
                .hasSize(520);
        assertThat(get(Users.STATE_OFFICER, "/api/reports/standing").path("weekEnds"))
                .hasSize(52);
    }

    @Test
    void the_tag_is_another_for_another_day_to_compare() {
        String report = "/api/reports/standing?asOf=2025-07-10&compare=2025-07-01";
        String tag = service.get(Users.STATE_OFFICER, report).header("ETag");

        assertThat(tag).isNotNull();
        assertThat(service.send(service.request(Users.STATE_OFFICER, report).header("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
        assertThat(service.send(service.request(Users.STATE_OFFICER, report.replace("07-01", "07-02"))
                                .header("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(service.get(Users.AUDITOR, report).header("ETag")).isNotEqualTo(tag);
    }

    private void assertRefused(String query, String parameter, String code) {
        Answer answer = service.get(Users.STATE_OFFICER, "/api/reports/standing?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).as(query).isEqualTo(parameter);
        assertThat(answer.json().at("/errors/0/code").asString()).as(query).isEqualTo(code);
    }

    private List<String> centres(DemoUser user) {
        return get(user, "/api/reports/standing")
                .path("centres")
                .valueStream()
                .map(row -> row.path("centre").asString())
                .toList();
    }

    /** A scope, a day that was the last one of its knowledge or is before it, and that knowledge. */
    private Asked any() {
        long head = service.log().head();
        long position = head - random.nextLong(head * 3 / 4) * random.nextInt(4) / 4;
        LocalDate last = service.log().lastDayAt(position);
        DemoUser user = List.of(Users.STATE_OFFICER, Users.OFFICER_OF_PATNA, Users.WORKER_IN_PATNA)
                .get(random.nextInt(3));
        String place = user == Users.STATE_OFFICER ? PLACES.get(random.nextInt(PLACES.size())) : "";
        return new Asked(user, last.minusDays(random.nextInt(20)), position, place);
    }

    private JsonNode get(DemoUser user, String path) {
        Answer answer = service.get(user, path);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
        return answer.json();
    }

    private final class Asked {
        private final DemoUser user;
        private final LocalDate day;
        private final long position;
        private final String place;

        Asked(DemoUser user, LocalDate day, long position, String place) {
            this.user = user;
            this.day = day;
            this.position = position;
            this.place = place;
        }

        Asked at(String otherPlace) {
            return new Asked(user, day, position, otherPlace);
        }

        Asked by(DemoUser other) {
            return new Asked(other, day, position, place);
        }

        Asked on(LocalDate other) {
            return new Asked(user, other, position, place);
        }

        String path(String more) {
            return "/api/reports/standing?asOf=" + day + "&knownAt=" + position + place + more;
        }

        JsonNode report(String more) {
            return get(user, path(more));
        }

        @Override
        public String toString() {
            return user.actor() + " " + path("");
        }
    }
}
