package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.openqa.selenium.By;

/** Who answers for a case reads on its page who has looked at it, and nobody else does. */
final class PageLooks extends ShownNumbers {
    private PageLooks(RunningLedger ledger, LocalDate day, PageBrowser page) {
        super(ledger, day, page);
    }

    static void areToldToThoseWhoAnswerForTheCase(RunningLedger ledger, LocalDate day, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 800)) {
            PageLooks shown = new PageLooks(ledger, day, page);
            String id = shown.ask("/api/cases?limit=1&centre=BR-PAT-01")
                    .at("/cases/0/id")
                    .asString();
            shown.to("OFFICE_ASSISTANT", "en", id);
            assertThat(page.contents("#looks")).isEmpty();
            page.signOut();
            shown.to("CENTRE_ADMINISTRATOR", "en", id);
            assertThat(shown.looks())
                    .anyMatch(look -> look.contains("office-assistant-1") && look.contains("Office assistant"));
            assertThat(page.text("#looks [data-moment]")).matches("Looks up to \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d\\.");
            assertThat(page.text("#looks")).contains("This stands still; what is looked at since is not in it.");
            assertThat(page.violations()).isEmpty();
            page.picture("case-looks");
            page.signOut();
            shown.to("AUDITOR", "hi", id);
            assertThat(shown.looks())
                    .anyMatch(look -> look.contains("office-assistant-1") && look.contains("कार्यालय सहायक"));
            assertThat(page.texts("#looks .strip"))
                    .as("where none were dropped")
                    .isEmpty();
            page.signOut();
            page.signIn("AUDITOR", "en");
            FakedAnswers answers = FakedAnswers.in(
                    page,
                    ledger,
                    "{ '/access': { edit: (answer) => ({ ...answer, completeFrom: '2025-05-01', missingIn: ['2025-06'] }) } }");
            page.follow("/cases?id=" + id + "&lang=en");
            page.waitForFigures();
            shown.looks();
            assertThat(page.text("#looks .strip")).contains("Looks before 1 May", "were dropped");
            assertThat(page.text("#looks .problem")).contains("Looks of 2025-06 are missing");
            shown.areNotThoseOfAPastMoment(answers, id);
            page.signOut();
        }
    }

    /** They would stand there as those up to that day. */
    private void areNotThoseOfAPastMoment(FakedAnswers answers, String id) {
        String today = ledger.json("/api/ledger", "state-officer").path("today").asString();
        page.follow("/cases?lang=en&id=" + id + "&at=" + today);
        page.waitForFigures();
        page.click("#looks summary");
        await().untilAsserted(() -> assertThat(page.text("#looks")).contains("This is known as of now alone"));
        assertThat(page.contents("#looks tbody tr")).isEmpty();
        assertThat(answers.asked("/access")).as("looks that nobody sees").isZero();
    }

    private void to(String user, String language, String id) {
        page.signIn(user, language);
        page.follow("/cases?id=" + id + "&lang=" + language);
        page.waitForFigures();
    }

    private List<String> looks() {
        page.click("#looks summary");
        page.waitFor(By.cssSelector("#looks tbody tr"));
        return page.contents("#looks tbody tr");
    }
}
