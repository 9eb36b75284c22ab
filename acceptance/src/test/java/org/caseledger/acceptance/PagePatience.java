package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.openqa.selenium.By;

/** What never comes is not waited for without end, also where nothing new is told: it is said, and asked for again. */
final class PagePatience {
    private static final String IMPATIENT = """
            const timeout = AbortSignal.timeout.bind(AbortSignal);
            AbortSignal.timeout = (ms) => timeout(ms / 10);""";

    private static final String HANGS = "{'%s': { ms: 3600000 }}";
    private static final String UNANSWERED = "There was no answer within 30 seconds. The page asks again by itself.";
    private static final Duration SOON = Duration.ofSeconds(15);

    private final PageBrowser page;
    private final FakedAnswers answers;

    private PagePatience(PageBrowser page, FakedAnswers answers) {
        this.page = page;
        this.answers = answers;
    }

    static void comesToAnEnd(RunningLedger ledger, LocalDate past, Path profile) {
        String id = ledger.json("/api/cases?limit=1&centre=BR-PAT-01", "state-officer")
                .at("/cases/0/id")
                .asString();
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("AUDITOR", "en");
            PagePatience patience = new PagePatience(page, FakedAnswers.in(page, ledger, "{}"));
            page.before(IMPATIENT);
            patience.endsFor("/api/reports/standing", "/review?at=" + past, ".part .figure");
            patience.endsFor("/api/ledger", "/review?lang=en", ".part .figure");
            patience.endsFor("/api/log/checkpoint", "/checkpoint?lang=en", "[data-size]");
            page.signOut();
            page.signIn("DATA_PROTECTION_OFFICER", "en");
            patience.endsFor("/erasure", "/cases?lang=en&id=" + id, "#forgetting [data-approvals]");
            page.signOut();
        }
    }

    /** @param come what the answer fills */
    private void endsFor(String path, String screen, String come) {
        String hanging = page.before("Object.assign(window.faked, " + HANGS.formatted(path) + ")");
        page.follow(screen);
        page.notBefore(hanging);
        if (come.startsWith("#forgetting")) {
            page.waitFor(By.cssSelector("#forgetting summary"));
            page.click("#forgetting summary");
        }
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(page.texts("main [role=alert]")).as(path).contains(UNANSWERED));
        answers.are("{'" + path + "': {}}");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(page.contents(come)).as(path).isNotEmpty());
        assertThat(page.texts("main [role=alert]")).as(path).doesNotContain(UNANSWERED);
    }
}
