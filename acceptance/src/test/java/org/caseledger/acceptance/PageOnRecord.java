package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What is on record as a look itself is asked for once, whatever is told meanwhile. */
final class PageOnRecord {
    private static final Map<String, String> REPORTS = Map.of(
            "/looks",
            "/api/access-reports/looks",
            "/looks?kind=without-work",
            "/api/access-reports/without-work",
            "/break-glass",
            "/api/break-glass");
    private static final Duration TOLD_AFTER = Duration.ofSeconds(2);

    private PageOnRecord() {}

    static void isAskedForOnce(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("AUDITOR", "en");
            FakedAnswers answers = FakedAnswers.in(page, ledger, "{'/stream': {ms: " + TOLD_AFTER.toMillis() + "}}");
            REPORTS.forEach((screen, path) -> {
                page.follow(screen + (screen.contains("?") ? "&" : "?") + "lang=en");
                page.waitForFigures();
                await().until(() -> Boolean.TRUE.equals(page.script("return window.board !== undefined")));
                answers.tellOfTomorrow();
                await().pollDelay(TOLD_AFTER)
                        .untilAsserted(
                                () -> assertThat(answers.asked(path)).as(screen).isEqualTo(1));
            });
            page.signOut();
        }
    }
}
