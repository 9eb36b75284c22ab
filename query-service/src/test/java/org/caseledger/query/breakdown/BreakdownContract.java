package org.caseledger.query.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * In Patna a case of May with two categories, resolved in June after two legal steps; one of June without a classification, at high risk
 * though on 1 July a lower one of the day before was entered; and one of June that was closed as a duplicate. In Gaya one of June, classified on 1 July.
 */
abstract class BreakdownContract extends QueryServiceContract {
    private static final LocalDate MAY_20 = LocalDate.of(2025, 5, 20);
    private static final LocalDate JUNE_10 = LocalDate.of(2025, 6, 10);
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    @Override
    protected void given(TestLog log) {
        OneCase resolved = new OneCase(PATNA, MAY_20, 1);
        log.append(MAY_20, WORKER, resolved.registered());
        log.append(
                MAY_20,
                WORKER,
                resolved.classified(MAY_20, Category.values()[0], Category.values()[1]),
                resolved.served(MAY_20, Service.FOOD),
                step(resolved, 0),
                step(resolved, 1));
        OneCase unclassified = new OneCase(PATNA, JUNE_10, 2);
        log.append(JUNE_10, WORKER, unclassified.registered());
        log.append(JUNE_10, WORKER, unclassified.assessed(JUNE_10, RiskLevel.HIGH));
        OneCase duplicate = new OneCase(PATNA, JUNE_10, 3);
        log.append(JUNE_10, WORKER, duplicate.registered());
        log.append(JUNE_10, WORKER, duplicate.classified(JUNE_10, Category.values()[1]));
        log.append(JUNE_10, WORKER, duplicate.closed(JUNE_10, ClosingReason.DUPLICATE));
        log.append(JUNE_10, WORKER, resolved.resolved(JUNE_10));
        OneCase inGaya = new OneCase(GAYA, JUNE_10, 1);
        log.append(JUNE_10, WORKER, inGaya.registered());
        log.append(JULY_1, WORKER, inGaya.classified(JULY_1, Category.values()[1]));
        log.append(JULY_1, WORKER, unclassified.assessed(JUNE_10.minusDays(1), RiskLevel.LOW));
    }

    private static LegalStepRecorded step(OneCase of, int index) {
        return new LegalStepRecorded(of.id(), LegalStep.values()[index], null, MAY_20, List.of());
    }

    @Test
    void a_case_of_several_categories_counts_in_each_and_once_in_the_total() {
        JsonNode report = report("by=category");

        assertThat(report.get("overlapping").asBoolean()).isTrue();
        assertThat(report.get("total").asInt()).isEqualTo(4);
        assertThat(groups(report))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Category.values()[0].code(), 1, Category.values()[1].code(), 3, "none", 1));
    }

    @Test
    void one_code_each_adds_up_to_the_total() {
        for (String by : new String[] {"gbvims-type", "age-band", "channel", "centre", "district", "month"}) {
            JsonNode report = report("by=" + by);

            assertThat(report.get("overlapping").asBoolean()).as(by).isFalse();
            assertThat(sum(report)).as(by).isEqualTo(4);
        }
        assertThat(sum(report("of=resolved&by=outcome"))).isEqualTo(1);
        assertThat(groups(report("of=closed&by=closing-reason")))
                .containsExactly(Map.entry(ClosingReason.DUPLICATE.code(), 1));
    }

    @Test
    void a_code_is_crossed_with_months_and_places_and_the_other_way_round() {
        String second = Category.values()[1].code();
        JsonNode byMonth = report("by=category&and=month");

        assertThat(parts(byMonth, second)).isEqualTo(Map.of("2025-05", 1, "2025-06", 2));
        assertThat(parts(report("by=month&and=category"), "2025-06")).isEqualTo(Map.of(second, 2, "none", 1));
        assertThat(parts(report("by=centre&and=category"), GAYA)).isEqualTo(Map.of(second, 1));
        assertThat(parts(report("by=district&and=month"), "PAT")).isEqualTo(Map.of("2025-05", 1, "2025-06", 2));
        assertThat(byMonth.at("/groups/0/parts/0/of/hi").asString()).isEqualTo("मई 2025");
    }

    @Test
    void two_codes_are_crossed_and_a_case_of_several_is_in_each_part_that_it_has() {
        String first = Category.values()[0].code();
        String second = Category.values()[1].code();
        JsonNode report = report("of=resolved&by=category&and=legal-step");

        assertThat(report.get("total").asInt()).isEqualTo(1);
        assertThat(report.get("overlapping").asBoolean()).isTrue();
        assertThat(groups(report)).isEqualTo(Map.of(first, 1, second, 1));
        assertThat(parts(report, second))
                .isEqualTo(Map.of(LegalStep.values()[0].code(), 1, LegalStep.values()[1].code(), 1));
        assertThat(parts(report("of=active&by=risk&and=category"), "none")).isEqualTo(Map.of(first, 1, second, 2));
        assertThat(parts(report("of=active&by=risk&and=category"), "HIGH")).isEqualTo(Map.of("none", 1));
        assertThat(parts(report("of=closed&by=closing-reason&and=category"), ClosingReason.DUPLICATE.code()))
                .isEqualTo(Map.of(second, 1));
        assertThat(report("by=age-band&and=channel").get("overlapping").asBoolean())
                .isFalse();
    }

    @Test
    void groups_of_two_codes_are_those_of_each_alone_and_their_parts_are_the_same_both_ways() {
        int pairs = 0;
        for (BreakdownOf of : BreakdownOf.values()) {
            for (String rest : List.of(
                    "",
                    of == BreakdownOf.ACTIVE
                            ? "&district=PAT&asOf=2025-06-09&knownAt=2025-06-30"
                            : "&from=2025-06-01&centre=" + PATNA + "&knownAt=2025-06-30")) {
                String what = "of=" + KebabCase.of(of) + rest;
                Map<BreakdownBy, JsonNode> alone = new EnumMap<>(BreakdownBy.class);
                codes(of).forEach(by -> alone.put(by, report(what + "&by=" + KebabCase.of(by))));
                for (BreakdownBy by : codes(of)) {
                    for (BreakdownBy and : codes(of)) {
                        if (by.compareTo(and) < 0) {
                            assertCrossed(what, by, and, alone);
                            pairs++;
                        }
                    }
                }
            }
        }
        assertThat(pairs).isEqualTo(6 + 15 + 10 + 15 + 46);
    }

    private static List<BreakdownBy> codes(BreakdownOf of) {
        return Arrays.stream(BreakdownBy.values())
                .filter(by -> by.isCode() && of.isCountedBy(by))
                .toList();
    }

    private void assertCrossed(String what, BreakdownBy by, BreakdownBy and, Map<BreakdownBy, JsonNode> alone) {
        JsonNode one = crossed(what, by, and, alone);
        JsonNode other = crossed(what, and, by, alone);
        Map<String, Integer> turned = new TreeMap<>();
        groups(other)
                .keySet()
                .forEach(part -> parts(other, part).forEach((code, cases) -> turned.put(code + " " + part, cases)));
        Map<String, Integer> parts = new TreeMap<>();
        groups(one)
                .keySet()
                .forEach(code -> parts(one, code).forEach((part, cases) -> parts.put(code + " " + part, cases)));

        assertThat(parts).as("%s by %s and %s", what, by, and).isEqualTo(turned);
    }

    private JsonNode crossed(String what, BreakdownBy by, BreakdownBy and, Map<BreakdownBy, JsonNode> alone) {
        String query = what + "&by=" + KebabCase.of(by) + "&and=" + KebabCase.of(and);
        JsonNode crossed = report(query);
        JsonNode single = Objects.requireNonNull(alone.get(by));

        assertThat(crossed.get("total")).as(query).isEqualTo(single.get("total"));
        assertThat(groups(crossed)).as(query).containsExactlyEntriesOf(groups(single));
        assertThat(lists(crossed)).as(query).isEqualTo(lists(single));
        return crossed;
    }

    private static List<String> lists(JsonNode report) {
        return report.get("groups")
                .valueStream()
                .map(group -> group.path("list").asString(""))
                .toList();
    }

    @Test
    void a_resolved_case_counts_under_each_legal_step_that_was_taken() {
        JsonNode report = report("of=resolved&by=legal-step");

        assertThat(report.get("total").asInt()).isEqualTo(1);
        assertThat(groups(report)).isEqualTo(Map.of(LegalStep.values()[0].code(), 1, LegalStep.values()[1].code(), 1));
        assertThat(groups(report("of=resolved&by=category"))).hasSize(2);
    }

    @Test
    void active_cases_stand_on_the_day_that_is_asked_about() {
        assertThat(groups(report("of=active&by=risk"))).isEqualTo(Map.of(RiskLevel.HIGH.code(), 1, "none", 2));
        assertThat(report("of=active&asOf=2025-06-09").get("total").asInt()).isEqualTo(1);
        assertThat(report("of=active&by=centre&and=category&asOf=2025-06-30")
                        .at("/groups/0/of/code")
                        .asString())
                .isEqualTo(GAYA);
    }

    @Test
    void only_days_that_are_asked_for_count_and_only_what_was_known() {
        assertThat(report("from=2025-06-01").get("total").asInt()).isEqualTo(3);
        assertThat(report("to=2025-05-31").get("total").asInt()).isEqualTo(1);
        assertThat(groups(report("by=category&from=2025-06-10&to=2025-06-10&knownAt=2025-06-30")))
                .isEqualTo(Map.of(Category.values()[1].code(), 1, "none", 2));
    }

    @Test
    void each_sees_their_centres() {
        assertThat(get(Users.WORKER_IN_GAYA, "").json().get("total").asInt()).isEqualTo(1);
        assertThat(report("district=PAT").get("total").asInt()).isEqualTo(3);
        assertThat(get(Users.WORKER_IN_GAYA, "centre=" + PATNA).status()).isEqualTo(404);
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
    }

    @Test
    void what_is_not_counted_so_is_refused_with_what_is() {
        assertRefused(
                "of=registered&by=outcome", "by", "category, gbvims-type, age-band, channel, centre, district, month");
        assertRefused(
                "of=registered&by=category&and=outcome",
                "and",
                "values: gbvims-type, age-band, channel, centre, district, month.");
        assertRefused(
                "by=outcome&and=risk",
                "and",
                "values: category, gbvims-type, age-band, channel, legal-step, centre, district, month.");
        assertRefused("of=resolved&by=month&and=month", "and", "category, gbvims-type, age-band, channel, outcome");
        assertRefused("of=active&by=risk&and=risk", "and", "status, centre, district.");
        assertRefused("of=active&by=month", "by", "status, risk, centre, district");
        assertRefused("of=active&from=2025-06-01", "from", "name the one day");
        assertRefused("from=2025-06-02&to=2025-06-01", "from", "2025-06-01");
    }

    @Test
    void what_is_counted_need_not_be_said_where_its_code_says_it() {
        assertThat(report("by=outcome").get("of").asString()).isEqualTo("RESOLVED");
        assertThat(report("by=district&and=risk").get("of").asString()).isEqualTo("ACTIVE");
        assertThat(report("by=category").get("of").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void each_group_counts_as_many_cases_as_its_list_has() {
        List<String> moments = List.of(
                "", "&asOf=2025-06-30", "&asOf=2025-06-30&knownAt=2025-06-30", "&knownAt=2025-06-30T12:00%2B05:30");
        List<String> queries = new ArrayList<>();
        for (BreakdownOf of : BreakdownOf.values()) {
            for (BreakdownBy by : BreakdownBy.values()) {
                for (String where : List.of("", "&centre=" + PATNA, "&district=PAT")) {
                    for (String moment : moments) {
                        if (of.isCountedBy(by)) {
                            queries.add("of=" + KebabCase.of(of) + "&by=" + KebabCase.of(by) + where + moment);
                        }
                    }
                }
            }
        }
        int lists = Tries.drawn(Tries.seeded("breakdowns"), 80, queries).stream()
                .mapToInt(this::followed)
                .sum();
        assertThat(lists).isGreaterThan(Tries.of(20, 300));
    }

    @Test
    void a_case_is_in_the_list_of_the_risk_it_counts_as_whatever_was_entered_late() {
        assertThat(followed("of=active&by=risk")).isEqualTo(2);
        assertThat(groups(report("of=active&by=risk"))).containsKey(RiskLevel.HIGH.code());
    }

    /** The case register is of now: what was active then has no list. */
    private int followed(String query) {
        int lists = 0;
        for (JsonNode group : report(query).get("groups")) {
            JsonNode list = group.path("list");
            if (query.startsWith("of=active") && (query.contains("asOf") || query.contains("knownAt"))) {
                assertThat(list.isMissingNode()).as(query).isTrue();
            } else {
                Answer answer = service.get(Users.STATE_OFFICER, list.asString());
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(length(answer.json()))
                        .as(list.asString())
                        .isEqualTo(group.get("cases").asInt());
                lists++;
            }
        }
        return lists;
    }

    /** As it says and as it is. */
    private static int length(JsonNode list) {
        JsonNode lines = list.path("cases").isArray()
                ? list.path("cases")
                : list.path(list.has("registrations") ? "registrations" : "disposals");
        int total = list.has("total")
                ? list.get("total").asInt()
                : list.get("counts").valueStream().mapToInt(JsonNode::asInt).sum();
        assertThat(total).isEqualTo(lines.size());
        return total;
    }

    @Test
    void a_file_has_a_line_for_each_part() {
        String file = get(Users.STATE_OFFICER, "by=centre&and=month&format=csv&lang=en")
                .text();

        assertThat(file.lines()).hasSize(4);
        assertThat(file).contains("May 2025,2025-05,1").contains("June 2025,2025-06,2");
    }

    @Test
    void a_file_of_two_codes_has_a_line_for_each_pair_that_has_cases() {
        String file = get(Users.STATE_OFFICER, "of=resolved&by=category&and=legal-step&format=csv&lang=en")
                .text();

        assertThat(file.lines()).hasSize(1 + 2 * 2);
        assertThat(file)
                .contains(Category.values()[1].code() + "," + LegalStep.values()[1].en() + ","
                        + LegalStep.values()[1].code() + ",1");
    }

    @Test
    void a_file_says_what_was_counted_over_which_days_and_whether_groups_overlap() {
        assertThat(lines("of=closed&by=category&from=2025-06-01&to=2025-06-30"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("What is counted")).isEqualTo("Closed");
                    assertThat(line.get("What is counted (code)")).isEqualTo("CLOSED");
                    assertThat(line.get("Period from")).isEqualTo("2025-06-01");
                    assertThat(line.get("Period to")).isEqualTo("2025-06-30");
                    assertThat(line.get("Parted by")).isEqualTo("category");
                    assertThat(line.get("A case may count in several groups")).isEqualTo("Yes");
                });
        assertThat(lines("of=active&by=channel&and=district")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.get("What is counted")).isEqualTo("Active on the day");
            assertThat(line.get("Period from")).isEmpty();
            assertThat(line.get("Period to")).isEmpty();
            assertThat(line.get("Parted by")).isEqualTo("channel; district");
            assertThat(line.get("A case may count in several groups")).isEqualTo("No");
        });
    }

    private List<CSVRecord> lines(String query) {
        return FileLines.of(get(Users.STATE_OFFICER, query + "&format=csv&lang=en"));
    }

    private void assertRefused(String query, String pointer, String right) {
        Answer answer = get(Users.STATE_OFFICER, query);

        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.text()).as(query).contains("\"pointer\":\"" + pointer + "\"", right);
    }

    private static Map<String, Integer> groups(JsonNode report) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        report.get("groups")
                .forEach(group -> groups.put(
                        group.at("/of/code").asString(), group.get("cases").asInt()));
        return groups;
    }

    private static Map<String, Integer> parts(JsonNode report, String group) {
        return report.get("groups")
                .valueStream()
                .filter(one -> one.at("/of/code").asString().equals(group))
                .findFirst()
                .map(one -> {
                    Map<String, Integer> parts = new LinkedHashMap<>();
                    one.get("parts")
                            .forEach(part -> parts.put(
                                    part.at("/of/code").asString(),
                                    part.get("cases").asInt()));
                    return parts;
                })
                .orElseThrow();
    }

    private static int sum(JsonNode report) {
        return groups(report).values().stream().mapToInt(Integer::intValue).sum();
    }

    private JsonNode report(String query) {
        return get(Users.STATE_OFFICER, query).json();
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/reports/breakdown?" + query);
    }
}
