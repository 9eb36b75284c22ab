package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What is late, line by line: numbers, days and how many of them. */
final class PageListedLines extends ShownNumbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

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
