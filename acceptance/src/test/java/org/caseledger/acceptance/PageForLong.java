package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A page that is left open while four cases a second are registered: its thread has time, it does not grow, and whoever reads on it is not
 * disturbed. Half a minute, or as long as {@code -Dcaseledger.page-seconds} says.
 */
final class PageForLong {
    private static final Duration WATCHED = Duration.ofSeconds(Long.getLong("caseledger.page-seconds", 30));
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final double MOST_BUSY = 0.1;
    /** What is thrown away is not collected at once. */
    private static final double MOST_GROWTH = 4e6;

    private PageForLong() {}

    static void staysAsItIs(RunningLedger ledger, Path profile) throws InterruptedException {
        LocalDate today = LocalDate.parse(
                ledger.json("/api/ledger", "state-officer").path("today").asString());
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            page.follow("/review?lang=en");
            page.waitForFigures();
            page.script("document.querySelector('#centres tbody tr:nth-child(5) a').focus();"
                    + "getSelection().selectAllChildren(document.querySelector('#weeks-heading'))");
            String focused = page.focused();
            double heap = heap(page);
            PageBrowser.Metrics before = page.metrics();
            long end = System.nanoTime() + WATCHED.toNanos();
            int registered = 0;
            while (System.nanoTime() < end) {
                long next = System.nanoTime() + BETWEEN.toNanos();
                assertThat(register(ledger, today)).isEqualTo(201);
                registered += 1;
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            }
            double busy = page.metrics().busySince(before);
            double grown = heap(page) - heap;
            System.out.printf(
                    "%d cases in %d s: main thread busy %.1f %%, heap %.1f MB before and %+.1f MB since%n",
                    registered, WATCHED.toSeconds(), busy * 100, heap / 1e6, grown / 1e6);

            assertThat(page.state()).isEqualTo("live");
            assertThat(busy).isLessThanOrEqualTo(MOST_BUSY);
            assertThat(grown).isLessThanOrEqualTo(MOST_GROWTH);
            assertThat(page.focused()).isEqualTo(focused);
            assertThat(page.script("return String(getSelection())").toString()).contains("weeks");
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static int register(RunningLedger ledger, LocalDate today) {
        return ledger.post(
                        "/api/cases",
                        "{\"channel\":\"SELF_WALK_IN\",\"firstContactOn\":\"" + today + "\",\"ageBand\":\"UNKNOWN\"}",
                        "case-worker",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .statusCode();
    }

    private static double heap(PageBrowser page) {
        page.collectGarbage();
        return page.metrics().heap();
    }
}
