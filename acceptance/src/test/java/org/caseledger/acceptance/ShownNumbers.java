package org.caseledger.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the page shows of one day, and what the API says of it. */
abstract class ShownNumbers {
    /** Where there is no number. */
    static final long NOTHING = -1;

    final RunningLedger ledger;
    final LocalDate day;
    final PageBrowser page;

    ShownNumbers(RunningLedger ledger, LocalDate day, PageBrowser page) {
        this.ledger = ledger;
        this.day = day;
        this.page = page;
    }

    void open(String address) {
        page.follow(address + (address.contains("?") ? "&" : "?") + "lang=en");
        page.waitForFigures();
    }

    JsonNode ask(String path) {
        return ledger.json(path, "state-officer");
    }

    String known(String knowledge) {
        return knowledge.isEmpty() ? "" : "&knownAt=" + day;
    }

    long number(String selector) {
        return numbers(selector).get(0);
    }

    /** Of what stands before the change. */
    long first(String selector) {
        return digits(page.contents(selector)).get(0).get(0);
    }

    /** As the page writes it. */
    static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        long rounded = Math.round(100.0 * part / whole);
        if (rounded == 0 && part > 0) {
            return "< 1 %";
        }
        return rounded == 100 && part < whole ? "> 99 %" : rounded + " %";
    }

    List<Long> numbers(String selector) {
        return page.contents(selector).stream()
                .map(text -> text.replaceAll("[^0-9]", ""))
                .map(digits -> digits.isEmpty() ? NOTHING : Long.parseLong(digits))
                .toList();
    }

    static List<List<Long>> digits(List<String> texts) {
        return texts.stream()
                .map(text -> Stream.of(text.replace(",", "").split("[^0-9]+"))
                        .filter(part -> !part.isEmpty())
                        .map(Long::valueOf)
                        .toList())
                .toList();
    }

    /** Weeks before the ledger was opened are not shown. */
    int weeks() {
        LocalDate opened = LocalDate.parse(ask("/api/ledger").path("openedOn").asString());
        return Math.toIntExact(Math.min(52, (day.toEpochDay() - opened.toEpochDay() + 1) / 7));
    }
}
