package org.caseledger.local.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** The progress of the demo load as one line: days, and events a second and time left once they are known. */
final class DemoBar {
    private static final int WIDTH = 30;

    private DemoBar() {}

    /** @param demo answer of {@code GET /api/demo} in state {@code LOADING} */
    static String line(JsonNode demo) {
        LocalDate from = LocalDate.parse(demo.path("from").asString());
        LocalDate to = LocalDate.parse(demo.path("to").asString());
        LocalDate day = LocalDate.parse(demo.path("day").asString(from.toString()));
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long done = ChronoUnit.DAYS.between(from, day);
        int filled = (int) (WIDTH * done / days);
        return "loading the demo [%s%s] day %,d of %,d (%s), %,d events"
                        .formatted(
                                "#".repeat(filled),
                                ".".repeat(WIDTH - filled),
                                done + 1,
                                days,
                                day,
                                demo.path("events").asLong())
                + ifKnown(", %,d events/s", demo.path("eventsPerSecond"))
                + ifKnown(", %,d s left", demo.path("secondsLeft"));
    }

    private static String ifKnown(String words, JsonNode number) {
        return number.isNumber() ? words.formatted(number.asLong()) : "";
    }
}
