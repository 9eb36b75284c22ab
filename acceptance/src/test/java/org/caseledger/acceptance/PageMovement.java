package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

/** A live figure moves with the ledger, however fast that changes and whatever the clock says; beside it stands what moved since, and nothing else. */
final class PageMovement {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** Changes are told at most once a second. */
    private static final Duration CHANGES_AFTER = Duration.ofSeconds(2);

    private static final String FIGURE = "[data-figure=casesOverdue]";
    /** The figures of any day are those of now, but for one: of a past day 5, now what the test says. */
    private static final String FIGURES = """
            {
              '/api/reports/standing': {
                path: (path) => path.replace(/(asOf|compare|knownAt)=[^&]*&?/g, ''),
                edit: (report, path) => {
                  report.total.counts.casesOverdue = path.includes('asOf=') ? 5 : window.overdue ?? 117;
                  return report;
                },
              },
              '/api/ledger': { edit: (ledger) => ({ ...ledger, openedOn: '2020-01-01' }) },
              '/api/reports/differences': { status: 200, body: { entries: [], figures: {} } },
            }""";

    private final PageBrowser page;
    private final FakedAnswers answers;
    private final SetBackClock clock;

    private PageMovement(PageBrowser page, FakedAnswers answers, SetBackClock clock) {
        this.page = page;
        this.answers = answers;
        this.clock = clock;
    }

    static void isThatOfTheLedger(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            PageMovement movement =
                    new PageMovement(page, FakedAnswers.in(page, ledger, FIGURES), SetBackClock.in(page));
            movement.isNoneBetweenTwoDays();
            movement.isNoneBetweenTwoPlaces();
            movement.isSeenWhileChangesComeFasterThanAnswers();
            movement.isSeenThoughTheClockWasSetBack();
            movement.isAskedForWhenThePageIsSeenAgain();
            movement.isGoneWithALedgerThatWasRestored();
            movement.isOnNoSheetOfAnotherDay();
            movement.isOfTheDayOnWhichThePageIsSeenFirst();
            page.signOut();
        }
    }

    private void isNoneBetweenTwoDays() {
        page.follow("/review?at=2021-03-01&lang=en");
        shows(5);
        page.click("#live a");
        shows(117);
        assertThat(page.contents(".moved")).as("moved since the past day").isEmpty();

        changesTo(118);
        shows(118);
        assertThat(page.contents(".moved")).containsExactly("+1");
    }

    private void isNoneBetweenTwoPlaces() {
        page.script("window.overdue = 7; history.pushState(null, '', '/review?in=PAT&lang=en');"
                + "dispatchEvent(new PopStateEvent('popstate'))");
        shows(7);
        assertThat(page.contents(".moved")).as("moved since the other place").isEmpty();
    }

    private void isSeenWhileChangesComeFasterThanAnswers() {
        long before = answers.asked("/api/reports/standing");
        page.script("window.faked['/api/reports/standing'].ms = 1500; window.overdue = 8;"
                + "window.telling = setInterval(window.tell, 1100)");
        shows(8);
        page.script("clearInterval(window.telling)");
        assertThat(answers.asked("/api/reports/standing") - before)
                .as("one after another")
                .isLessThan(7);
        changesTo(9);
        changesTo(10);
        shows(10);
        page.script("delete window.faked['/api/reports/standing'].ms");
    }

    private void isSeenThoughTheClockWasSetBack() {
        changesTo(11);
        shows(11);
        clock.byAnHour();
        changesTo(12);
        shows(12);
    }

    /** A page behind others is not looked at, and what it asks for may be on record as if it were. */
    private void isAskedForWhenThePageIsSeenAgain() {
        page.hide(true);
        long before = answers.asked("/api/reports/standing");
        changesTo(13);
        await().pollDelay(CHANGES_AFTER).until(() -> true);
        assertThat(answers.asked("/api/reports/standing")).isEqualTo(before);

        page.hide(false);
        shows(13);
    }

    /** To where it was before what the page was told; nothing of what is lost stays live, also while there is no answer. */
    private void isGoneWithALedgerThatWasRestored() {
        changesTo(14);
        shows(14);
        page.script(
                "window.newest = 900; Object.assign(window.faked['/api/reports/standing'], { status: 503, body: { detail: 'away' } })");
        changesTo(3);
        shows(-1);
        assertThat(page.contents("[data-standpoint]")).isEmpty();
        page.script("delete window.faked['/api/reports/standing'].status");
        shows(3);
    }

    /** It would stand beneath the moment that is asked for. */
    private void isOnNoSheetOfAnotherDay() {
        page.script("window.faked['/api/reports/standing'].ms = 60000");
        page.click(".time-day a.step");
        await().until(() -> page.state().equals("past"));
        assertThat(page.count(FIGURE)).isEqualTo(3);
        assertThat(String.join(" ", PagePrint.pages(page.printed())))
                .contains("Figures are on their way.")
                .doesNotContain("Cases overdue for a follow-up");
        page.script("delete window.faked['/api/reports/standing'].ms");
        page.click("#live a");
        await().atMost(SOON).until(() -> page.contents(".part[aria-busy=true]").isEmpty());
        assertThat(String.join(" ", PagePrint.pages(page.printed())))
                .contains("Cases overdue for a follow-up")
                .doesNotContain("Figures are on their way.");
    }

    /** It was opened behind others the day before, and nothing is recorded since. */
    private void isOfTheDayOnWhichThePageIsSeenFirst() {
        String opened =
                page.before("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");
        page.follow("/cases?lang=en");
        page.waitForFigures();
        assertThat(answers.asked("/api/cases?")).isEqualTo(1);
        page.notBefore(opened);

        answers.onlyTheDayEnds();
        page.hide(false);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(answers.asked("/api/cases?")).isEqualTo(2));
    }

    private void changesTo(int overdue) {
        page.script("window.overdue = arguments[0]; window.tell()", overdue);
    }

    private void shows(int overdue) {
        await().atMost(SOON).untilAsserted(() -> assertThat(page.count(FIGURE)).isEqualTo(overdue));
    }
}
