package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caseledger.local.testing.Tries;
import tools.jackson.databind.JsonNode;

/** Every number of a screen is the one that the API says of the same day, knowledge and place. */
final class PageNumbers extends ShownNumbers {
    private static final Map<String, String> OVERDUE = Map.of(
            "follow-ups", "/api/follow-ups?state=overdue /counts/followUps /counts/cases",
            "stays", "/api/shelter-stays?state=past-limit /counts/stays /counts/cases",
            "referrals", "/api/referrals?state=awaiting /counts/referrals /counts/cases",
            "transfers", "/api/transfers?state=overdue /counts/transfers /counts/cases",
            "directions", "/api/directions?state=overdue /counts/directions /counts/centres");

    private PageNumbers(RunningLedger ledger, LocalDate day, PageBrowser page) {
        super(ledger, day, page);
    }

    static void areThoseOfTheApi(RunningLedger ledger, LocalDate day, Path profile, Random random) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            PageNumbers numbers = new PageNumbers(ledger, day, page);
            for (String knowledge : Tries.drawn(random, 1, List.of("", "&known=then"))) {
                List<Consumer<String>> all = List.of(
                        numbers::overdue,
                        numbers::committee,
                        numbers::trends,
                        numbers::centre,
                        numbers::centres,
                        new PageReviewNumbers(ledger, day, page)::areThoseOfTheApi,
                        new PageCountedCases(ledger, day, page)::areThoseOfTheApi,
                        new PageListedLines(ledger, day, page)::areThoseOfTheApi);
                Tries.drawn(random, all.size() / 2, all).forEach(some -> some.accept(knowledge));
            }
            numbers.oneCase();
            numbers.compared();
            numbers.published();
            page.signOut();
            page.signIn("CASE_WORKER", "en");
            numbers.today();
            page.signOut();
            page.signIn("INTEGRATOR", "en");
            numbers.feed();
        }
    }

    private void overdue(String knowledge) {
        OVERDUE.forEach((kind, list) -> {
            String[] parts = list.split(" ");
            JsonNode answer = ask(parts[0] + "&limit=1&on=" + day + known(knowledge));
            open("/overdue?kind=" + kind + "&at=" + day + knowledge);

            assertThat(digits(page.contents("[data-total]")))
                    .as(kind + knowledge)
                    .containsExactly(List.of(
                            answer.at(parts[1]).asLong(), answer.at(parts[2]).asLong()));
        });
    }

    private void committee(String knowledge) {
        JsonNode standing = ask("/api/reports/standing?district=PAT&weeks=1&asOf=" + day + known(knowledge));
        JsonNode medians =
                ask("/api/reports/medians?asOf=" + day + known(knowledge)).path("medians");
        JsonNode partners = ask("/api/referrals/counts?by=partner&district=PAT&on=" + day + known(knowledge));
        JsonNode staffing = ask("/api/staffing?district=PAT&on=" + day + known(knowledge));
        open("/committee?in=PAT&at=" + day + knowledge);

        assertThat(standing.path("centres")).hasSize(2);
        for (String figure : standing.at("/total/counts").propertyNames()) {
            String row = "[data-row=" + figure + "] ";
            for (JsonNode centre : standing.path("centres")) {
                assertThat(number(row + "[data-centre=" + centre.path("centre").asString() + "]"))
                        .as(figure)
                        .isEqualTo(centre.at("/counts/" + figure).asLong(NOTHING));
            }
            assertThat(number(row + "[data-centre=all]"))
                    .isEqualTo(standing.at("/total/counts/" + figure).asLong(NOTHING));
            assertThat(page.contents(row + "[data-centre=middle]").get(0).replace(",", ""))
                    .as(figure)
                    .isEqualTo(medians.path(figure).isMissingNode() ? "–" : plain(medians.path(figure)));
        }
        for (JsonNode partner : partners.path("partners")) {
            JsonNode counts = partner.path("counts");
            if (counts.path("referrals").asInt() > 0) {
                assertThat(page.contents(
                                "[data-partner=" + partner.path("partner").asString() + "] td"))
                        .startsWith(
                                counts.path("referrals").asString(),
                                counts.path("completed").asString())
                        .endsWith(
                                counts.path("awaiting").asString(),
                                counts.path("overdue").asString());
            }
        }
        JsonNode services = ask("/api/reports/services?by=quarter&district=PAT&asOf=" + day + known(knowledge));
        assertThat(digits(page.contents("[data-all-open]")).get(0))
                .as("open of whichever quarter")
                .endsWith(services.at("/total/stillOpen/total").asLong());
        staffing.path("centres")
                .forEach(centre -> assertThat(
                                number("[data-vacant=" + centre.path("centre").asString() + "]"))
                        .isEqualTo(centre.path("vacant").asLong()));
        months(knowledge);
    }

    private void months(String knowledge) {
        LocalDate first = day.withDayOfMonth(1).minusMonths(11);
        JsonNode parts = ask("/api/reports/periods?by=month&each=centre&district=PAT&from=" + first + "&to=" + day
                        + "&asOf=" + day + known(knowledge))
                .path("parts");
        assertThat(parts).isNotEmpty();
        for (JsonNode part : parts) {
            String centre = part.path("centre").asString();
            Map.of("registered", "/registered", "resolved", "/resolvedInPeriod", "open", "/reconciliation/openAtEnd")
                    .forEach((measure, field) -> assertThat(numbers("[data-month='" + centre + " " + measure + "']"))
                            .as(centre + measure)
                            .isEqualTo(part.path("periods")
                                    .valueStream()
                                    .map(period -> period.at(field).asLong())
                                    .toList()));
        }
    }

    /** The tables beneath the lines have each of their weeks. */
    private void trends(String knowledge) {
        JsonNode weeks = ask("/api/reports/standing?asOf=" + day + "&weeks=" + weeks() + known(knowledge))
                .at("/total/weeks");
        open("/trends?at=" + day + knowledge);
        List<Long> shown = numbers(".charts figure table tbody td:nth-of-type(1)");
        List<Long> told = new ArrayList<>();
        for (String line : List.of(
                "registered",
                "resolved",
                "casesOverdue",
                "staysPastLimit",
                "referralsUnanswered",
                "directionsOverdue",
                "postsVacant")) {
            weeks.path(line).forEach(week -> told.add(week.asLong()));
        }

        assertThat(shown).hasSize(7 * weeks()).isEqualTo(told);
    }

    private void centre(String knowledge) {
        JsonNode counts = ask("/api/reports/standing?weeks=1&centre=BR-PAT-01&asOf=" + day + known(knowledge))
                .at("/centres/0/counts");
        open("/centres?in=BR-PAT-01&at=" + day + knowledge);

        counts.properties().stream()
                .filter(figure -> !figure.getKey().equals("medianDelayDays"))
                .forEach(figure -> assertThat(first("[data-figure=" + figure.getKey() + "]"))
                        .as(figure.getKey())
                        .isEqualTo(figure.getValue().asLong()));
    }

    /** Each cell of the table of all centres. */
    private void centres(String knowledge) {
        JsonNode centres = ask("/api/reports/standing?weeks=1&asOf=" + day + known(knowledge))
                .path("centres");
        open("/centres?at=" + day + knowledge);
        for (JsonNode centre : centres) {
            List<Long> told = new ArrayList<>();
            centre.path("counts").properties().stream()
                    .filter(figure -> !figure.getKey().equals("medianDelayDays"))
                    .forEach(figure -> told.add(figure.getValue().asLong()));

            assertThat(numbers("#centres [data-centre=" + centre.path("centre").asString() + "] td"))
                    .as("" + centre.path("centre"))
                    .startsWith(told.toArray(Long[]::new));
        }
        assertThat(centres).hasSize(39);
    }

    /** As many entries as its history has, each with its position. */
    private void oneCase() {
        JsonNode one = ask("/api/cases?limit=1&centre=BR-PAT-01&status=UNDER_FOLLOW_UP")
                .at("/cases/0");
        JsonNode history =
                ask("/api/cases/" + one.path("id").asString() + "/history").path("events");
        open("/cases?id=" + one.path("id").asString());

        assertThat(page.contents("#case-heading"))
                .containsExactly(one.path("number").asString());
        assertThat(numbers(".history tbody td:last-child"))
                .hasSizeGreaterThan(2)
                .isEqualTo(history.valueStream()
                        .map(event -> event.path("position").asLong())
                        .toList());
    }

    private void compared() {
        LocalDate other = day.minusDays(7);
        JsonNode total = ask("/api/reports/standing?weeks=1&asOf=" + day + "&compare=" + other)
                .path("total");
        open("/compare?at=" + day);

        List<Long> told = Stream.of("compared", "counts")
                .flatMap(of -> total.path(of).properties().stream()
                        .filter(figure -> !figure.getKey().equals("medianDelayDays"))
                        .map(figure -> figure.getValue().asLong()))
                .toList();
        assertThat(Stream.of(1, 2)
                        .flatMap(column -> numbers("#compared tbody td:nth-of-type(" + column + ")").stream())
                        .toList())
                .isEqualTo(told);
    }

    /** The newest publication's figures beside those counted then and now. */
    private void published() {
        JsonNode newest = ask("/api/publications?limit=1").at("/publications/0");
        if (newest.isMissingNode()) {
            return;
        }
        JsonNode one = ask("/api/publications/" + newest.path("publicationId").asString());
        open("/figures?id=" + newest.path("publicationId").asString());

        List<Long> told = new ArrayList<>();
        for (String total : one.path("published").propertyNames()) {
            for (String column : List.of("published", "then", "now", "changedSince")) {
                told.add(one.path(column).path(total).asLong());
            }
        }
        assertThat(page.contents("#publication tbody td").stream()
                        .map(cell -> Long.parseLong(cell.replace(",", "").replace('−', '-'))))
                .hasSize(4 * 6)
                .isEqualTo(told);
        JsonNode entries = ask("/api/publications/"
                        + newest.path("publicationId").asString() + "/differences")
                .path("entries");
        assertThat(numbers("table.list tbody td:nth-of-type(7)"))
                .isEqualTo(entries.valueStream()
                        .map(entry -> entry.path("position").asLong())
                        .toList());
    }

    private void today() {
        JsonNode work = ledger.json("/api/today?centre=BR-PAT-01", "case-worker");
        open("/today");
        List<String> lists = work.properties().stream()
                .filter(field -> field.getValue().isArray())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(page.text("#today-heading")).isEqualTo("What Patna has to look after");
        assertThat(lists).hasSizeGreaterThan(8);
        lists.forEach(list -> assertThat(number("[data-list=" + list + "] [data-count]"))
                .as(list)
                .isEqualTo(work.path(list).size()));
    }

    private void feed() {
        open("/feed");
        assertThat(number("[data-head]"))
                .isEqualTo(ledger.json("/api/ledger", "integrator")
                        .at("/head/position")
                        .asLong());
        assertThat(numbers("#types td").stream().mapToLong(n -> n).sum()).isEqualTo(500);
    }

    private static String plain(JsonNode median) {
        return median.decimalValue().stripTrailingZeros().toPlainString();
    }
}
