package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** Of which moment a screen is stands on it and on its sheet, also for who is told of no changes; of another screen it says nothing. */
final class PageStandpoint {
    private static final String APPROVED_AND_WITHHELD = """
            {
              '/erasure': { status: 200, body: { status: 'CLOSED', legalHolds: [], approvals: 2, cases: [], underWay: true, copiesOpenWith: [] } },
              '/api/events': { edit: (events) => events.map(({ time, eventid, ...told }) => ({ ...told, type: 'org.caseledger.withheld.v1' })) },
            }""";
    private static final String STANDPOINT = "[data-standpoint]";
    private static final String MOMENT = "osition [0-9,]+, \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d";

    private final PageBrowser page;

    private PageStandpoint(PageBrowser page) {
        this.page = page;
    }

    static void standsOnScreenAndSheet(RunningLedger ledger, Path profile) {
        String id = ledger.json("/api/cases?limit=1&centre=BR-PAT-01", "state-officer")
                .at("/cases/0/id")
                .asString();
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            PageStandpoint standpoint = new PageStandpoint(page);
            FakedAnswers.in(page, ledger, APPROVED_AND_WITHHELD);
            page.signIn("DATA_PROTECTION_OFFICER", "en");
            standpoint.isSaidOf("/cases?id=" + id);
            standpoint.isSaidOfWhatIsAskedForOnce();
            page.signOut();
            page.signIn("INTEGRATOR", "en");
            standpoint.isSaidOf("/feed");
            standpoint.isSaidOfAnEventThatIsWithheld();
            page.click("footer a");
            standpoint.isNotThatOfAnotherScreen();
            page.signOut();
            page.signIn("STATE_OFFICER", "en");
            page.follow("/review?lang=en");
            page.waitForFigures();
            assertThat(page.text(STANDPOINT)).matches("p" + MOMENT);
            page.click("footer a");
            standpoint.isNotThatOfAnotherScreen();
            page.signOut();
        }
    }

    private void isSaidOf(String screen) {
        page.follow(screen + (screen.contains("?") ? "&" : "?") + "lang=en");
        page.waitForFigures();
        assertThat(page.texts(STANDPOINT)).as(screen).singleElement().asString().matches("p" + MOMENT);
        assertThat(String.join(" ", PagePrint.pages(page.printed())))
                .as("a sheet of " + screen)
                .containsPattern("At p" + MOMENT + "\\. Printed by ");
        assertThat(page.violations()).as(screen).isEmpty();
    }

    /** Two minutes later it is done, and only who asks again is told. */
    private void isSaidOfWhatIsAskedForOnce() {
        page.click("#forgetting summary");
        page.waitFor(By.cssSelector("#forgetting [data-asked]"));
        assertThat(page.text("#forgetting [data-asked]")).containsPattern("on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d\\.");
        assertThat(page.text("#forgetting [role=status]")).contains("Ask again to see whether it is done.");
        page.script("window.faked['/erasure'].body.underWay = false"); // a hold was placed in another of her cases
        page.click("#forgetting p button.quiet");
        await().untilAsserted(() -> assertThat(page.text("#forgetting [role=status]"))
                .contains("not in each of her other cases", "Nothing is deleted until")
                .doesNotContain("keys are closed"));
    }

    private void isSaidOfAnEventThatIsWithheld() {
        assertThat(page.contents("#feed tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.matches("[0-9,]+org\\.caseledger\\.withheld\\.v1\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d"));
    }

    private void isNotThatOfAnotherScreen() {
        await().until(() -> page.contents("h1").contains("Help and accessibility"));
        await().untilAsserted(() -> assertThat(page.texts(STANDPOINT)).isEmpty());
    }
}
