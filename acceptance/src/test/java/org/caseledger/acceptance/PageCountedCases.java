package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Breakdowns and cohorts: each figure, each share, and the list that a figure opens. */
final class PageCountedCases extends ShownNumbers {
    private static final String LISTED = "section[aria-labelledby=counted-cases] ";

    PageCountedCases(RunningLedger ledger, LocalDate day, PageBrowser page) {
        super(ledger, day, page);
    }

    void areThoseOfTheApi(String knowledge) {
        breakdown(knowledge);
        listsOfBreakdown(knowledge);
        cohorts(knowledge);
    }

    private void breakdown(String knowledge) {
        breakdown("of=registered&by=category&and=district", knowledge);
        breakdown("of=registered&by=age-band&and=channel", knowledge);
    }

    private void breakdown(String asked, String knowledge) {
        JsonNode answer = report(asked, knowledge);
        open("/breakdown?" + asked + "&at=" + day + knowledge);
        List<String> parts = new ArrayList<>();
        for (JsonNode group : answer.path("groups")) {
            group.path("parts").forEach(part -> {
                String name = part.at("/of/en").asString();
                if (!parts.contains(name)) {
                    parts.add(name);
                }
            });
        }

        assertThat(page.contents("#breakdown thead th"))
                .hasSize(3 + parts.size())
                .endsWith(parts.toArray(String[]::new));
        List<List<String>> told = new ArrayList<>();
        for (JsonNode group : answer.path("groups")) {
            TreeMap<String, String> cases = new TreeMap<>();
            group.path("parts")
                    .forEach(part -> cases.put(
                            part.at("/of/en").asString(),
                            number(part.path("cases").asLong())));
            List<String> row = new ArrayList<>(List.of(
                    number(group.path("cases").asLong()),
                    percent(group.path("cases").asLong(), answer.path("total").asLong())));
            parts.forEach(part -> row.add(cases.getOrDefault(part, "0")));
            told.add(row);
        }
        assertThat(rows("#breakdown tbody tr")).isNotEmpty().isEqualTo(told);
    }

    private void listsOfBreakdown(String knowledge) {
        for (String asked :
                List.of("of=registered&by=gbvims-type", "of=resolved&by=legal-step", "of=closed&by=closing-reason")) {
            JsonNode groups = report(asked, knowledge).path("groups");
            for (JsonNode group : List.of(groups.get(0), groups.get(groups.size() - 1))) {
                open("/breakdown?" + asked + "&code=" + group.at("/of/code").asString() + "&at=" + day + knowledge);

                assertListed(
                        asked, group.path("cases").asLong(), group.path("list").asString());
            }
        }
    }

    private void cohorts(String knowledge) {
        JsonNode answer = ask("/api/reports/cohorts?by=month&asOf=" + day + known(knowledge));
        open("/trends?at=" + day + knowledge);
        List<List<String>> told = new ArrayList<>();
        answer.path("cohorts").forEach(cohort -> told.add(0, ofMonth(cohort)));

        assertThat(rows("#cohorts tbody tr")).isNotEmpty().isEqualTo(told);
        assertThat(rows("#cohorts tfoot tr")).isEqualTo(List.of(ofMonth(answer.path("total"))));
        JsonNode oldest = answer.at("/cohorts/0");
        for (JsonNode step : oldest.path("steps")) {
            String code = step.path("step").asString();
            open("/trends?of=" + oldest.path("period").asString() + "&code=" + code + "&at=" + day + knowledge);

            assertListed(
                    code,
                    step.path("reached").asLong(),
                    oldest.path("list").asString() + "&reached="
                            + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        open("/trends?of=" + oldest.path("period").asString() + "&at=" + day + knowledge);

        assertListed(
                "registered",
                oldest.path("registered").asLong(),
                oldest.path("list").asString());
    }

    /** Where no days are over there is nothing to say. */
    private static List<String> ofMonth(JsonNode cohort) {
        List<String> row =
                new ArrayList<>(List.of(number(cohort.path("registered").asLong())));
        cohort.path("steps")
                .forEach(step -> row.add(percent(
                        step.path("reached").asLong(), step.path("cases").asLong())));
        return row;
    }

    /** As many as the figure says, and the numbers of the first page. */
    private void assertListed(String what, long cases, String list) {
        assertThat(numbers(LISTED + "[data-total]")).as(what).containsExactly(cases);
        List<String> told = new ArrayList<>();
        JsonNode answer = ask(list);
        (answer.has("registrations") ? answer.path("registrations") : answer.path("disposals"))
                .forEach(line -> told.add(line.path("number").asString()));
        assertThat(page.contents(LISTED + "tbody td:nth-of-type(1)")).as(what).isEqualTo(told);
    }

    private JsonNode report(String asked, String knowledge) {
        return ask(
                "/api/reports/breakdown?" + asked + "&asOf=" + day + "&from=" + day.minusDays(364) + known(knowledge));
    }

    private List<List<String>> rows(String selector) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= page.contents(selector).size(); i++) {
            rows.add(page.contents(selector + ":nth-of-type(" + i + ") td"));
        }
        return rows;
    }

    private static String number(long n) {
        return String.format(Locale.ENGLISH, "%,d", n);
    }
}
