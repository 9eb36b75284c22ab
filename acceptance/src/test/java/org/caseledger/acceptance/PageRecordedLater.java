package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;

/** What was recorded later about the day that is shown is said of that day alone; where that is not known, why. */
final class PageRecordedLater {
    private static final String DIFFERENCES = """
            {
              '/api/ledger': { edit: (ledger) => ({ ...ledger, openedOn: '2020-01-01' }) },
              'differences?asOf=2021-03-01': { status: 200, body: { entries: [{}], figures: { open: 3 } } },
              'differences?asOf=2021-03-02': { ms: 3000, status: 200, body: { entries: [{}], figures: { open: 5 } } },
              'differences?asOf=2021-03-04': { status: 200, body: { entries: [], figures: {} } },
              'differences?asOf=2021-03-03': { status: 503, body: { detail: 'The counts are away.' } },
            }""";
    private static final String NEXT_DAY = ".time-day a:nth-of-type(2)";

    private PageRecordedLater() {}

    static void isSaidOfTheDayThatIsShown(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            FakedAnswers.in(page, ledger, DIFFERENCES);
            page.follow("/help?at=2021-03-01&lang=en");
            says(page, "Entries of cases about 1 Mar 2021", "Open cases +3");

            page.click(NEXT_DAY);
            await().untilAsserted(
                            () -> assertThat(page.text(".time-day strong")).contains("2 Mar, 2021"));
            assertThat(page.texts(".strip")).as("of a day that is asked for").isEmpty();
            says(page, "2 Mar 2021", "Open cases +5");

            page.click(NEXT_DAY);
            await().untilAsserted(() -> assertThat(page.texts("main [role=alert]"))
                    .contains("The counts are away. The page asks again by itself."));
            assertThat(page.texts(".strip"))
                    .as("of a day of which it is not known")
                    .isEmpty();
            assertThat(page.violations()).isEmpty();

            page.follow("/later?at=2021-03-04&lang=en");
            page.waitForFigures();
            assertThat(page.text("section[aria-labelledby=later-heading] p"))
                    .contains("Directions, posts, delays and weekly counts may differ as well");
            assertThat(page.violations()).isEmpty();
            page.signOut();
        }
    }

    private static void says(PageBrowser page, String... words) {
        await().untilAsserted(() ->
                assertThat(page.texts(".strip")).singleElement().asString().contains(words));
    }
}
