package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What is late, line by line: numbers, days and how many of them. */
final class PageListedLines extends ShownNumbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Of each line the band that it stands in, and how late it says that it is. */
    private static final String BANDS = """
            let band;
            return [...document.querySelectorAll('table.list tbody tr')].flatMap((row) => {
              if (!row.matches('.band')) return [band + '|' + row.querySelector('td[data-title="Days late"]').textContent];
              band = row.textContent.trim();
              return [];
            });""";

    PageListedLines(RunningLedger ledger, LocalDate day, PageBrowser page) {
        super(ledger, day, page);
    }

    void areThoseOfTheApi(String knowledge) {
        compare(
                "follow-ups",
                "/api/follow-ups?state=overdue",
                "followUps",
                knowledge,
                Map.of(1, text("number"), 3, onDay("dueOn"), 4, daysFrom("overdueFrom", 1), 6, text("worker")));
        compare(
                "stays",
                "/api/shelter-stays?state=past-limit",
                "stays",
                knowledge,
                Map.of(
                        1,
                        text("number"),
                        3,
                        onDay("admittedOn"),
                        4,
                        stay -> stay.path("nights").asString() + " of "
                                + stay.path("limitDays").asString() + " nights",
                        5,
                        daysFrom("pastLimitFrom", 1)));
        compare(
                "referrals",
                "/api/referrals?state=awaiting",
                "referrals",
                knowledge,
                Map.of(
                        1,
                        text("number"),
                        4,
                        onDay("referredOn"),
                        5,
                        onDay("answerDueOn"),
                        6,
                        daysFrom("overdueFrom", 1)));
        compare(
                "transfers",
                "/api/transfers?state=overdue",
                "transfers",
                knowledge,
                Map.of(
                        1,
                        text("number"),
                        4,
                        onDay("requestedOn"),
                        5,
                        onDay("answerDueOn"),
                        6,
                        daysFrom("overdueFrom", 1)));
        compare(
                "directions",
                "/api/directions?state=overdue",
                "directions",
                knowledge,
                Map.of(4, onDay("issuedOn"), 5, onDay("dueOn"), 6, daysFrom("dueOn", 0)));
    }

    /**
     * Browsers abbreviate September in two ways.
     *
     * @param cells what each column of these says
     */
    private void compare(
            String kind, String list, String lines, String knowledge, Map<Integer, Function<JsonNode, String>> cells) {
        JsonNode answer = ask(list + "&on=" + day + known(knowledge));
        open("/overdue?kind=" + kind + "&at=" + day + knowledge);
        cells.forEach((column, said) -> assertThat(
                        page.contents("table.list tbody tr:not(.band) td:nth-of-type(" + column + ")").stream()
                                .map(shown -> shown.replace("Sept ", "Sep ")))
                .as("%s, column %d%s", kind, column, knowledge)
                .isEqualTo(answer.path(lines).valueStream().map(said).toList()));
        assertThat((List<?>) page.script(BANDS)).as("bands of " + kind).allSatisfy(line -> {
            String[] bandAndDays = ((String) line).split("[|]", 2);
            assertThat(bandAndDays[0]).as((String) line).isEqualTo(band(bandAndDays[1]));
        });
    }

    private static String band(String shown) {
        int days = shown.isEmpty() ? 0 : Integer.parseInt(shown.replace(",", ""));
        if (days > 90) {
            return "Late for more than 90 days";
        }
        if (days > 30) {
            return "Late for 31 to 90 days";
        }
        if (days > 7) {
            return "Late for 8 to 30 days";
        }
        return days > 0 ? "Late for up to 7 days" : "Not late yet";
    }

    private static Function<JsonNode, String> text(String field) {
        return line -> line.path(field).asString("");
    }

    private static Function<JsonNode, String> onDay(String field) {
        return line ->
                line.has(field) ? LocalDate.parse(line.path(field).asString()).format(DAY) : "";
    }

    /** Nothing where there is no such day, or where it is to come. */
    private Function<JsonNode, String> daysFrom(String field, int more) {
        return line -> {
            LocalDate from = line.has(field) ? LocalDate.parse(line.path(field).asString()) : LocalDate.MAX;
            return from.isAfter(day)
                    ? ""
                    : String.format(Locale.ENGLISH, "%,d", day.toEpochDay() - from.toEpochDay() + more);
        };
    }
}
