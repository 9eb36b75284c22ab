package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;

/** What somebody may not read any more leaves the screen that shows it; what cannot be asked for a while stays. */
final class PageWithdrawn {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String UNKNOWN =
            "{status: 404, body: {code: 'CASE_UNKNOWN', detail: 'There is no such case.'}}";
    private static final String AWAY = "{status: 503, body: {detail: 'The store is away.'}}";
    private static final String POST_ENDED =
            "{status: 403, body: {code: 'POST_ENDED', detail: 'Your post has ended.'}}";
    private static final String APPROVED_BY_ONE =
            "{status: 200, body: {status: 'CLOSED', legalHolds: [], approvals: 1, cases: [], copiesOpenWith: []}}";

    private final PageBrowser page;
    private final FakedAnswers answers;
    private final String id;

    private PageWithdrawn(PageBrowser page, FakedAnswers answers, String id) {
        this.page = page;
        this.answers = answers;
        this.id = id;
    }

    static void leavesTheScreen(RunningLedger ledger, Path profile) {
        String id = ledger.json("/api/cases?limit=1&centre=BR-PAT-01", "state-officer")
                .at("/cases/0/id")
                .asString();
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("CASE_WORKER", "en");
            PageWithdrawn withdrawn = new PageWithdrawn(page, FakedAnswers.in(page, ledger, "{}"), id);
            withdrawn.staysWhileTheServiceIsAway();
            withdrawn.isGoneOnceTheCaseIsAnothers();
            withdrawn.isGoneOnceThePostHasEnded();
            withdrawn.isGoneWithTheCareOfACentre();
            withdrawn.isGoneOnceThePostHasEndedAndNothingIsFollowed();
            page.loseSession();
            page.signIn("CASE_WORKER", "en");
            withdrawn.isGoneWithWhoWasSignedInWhenAScriptFailed();
            page.signIn("DATA_PROTECTION_OFFICER", "en");
            withdrawn.isGoneWhereItIsAskedForOnce();
            page.signOut();
        }
    }

    private void staysWhileTheServiceIsAway() {
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        page.waitFor(By.cssSelector(".history tbody tr"));
        answers.are("{'/api/cases/': " + AWAY + "}");
        answers.tell();
        await().atMost(SOON).until(() -> alerts().contains("The store is away. The page asks again by itself."));
        assertThat(page.contents("#case-heading")).hasSize(1);
    }

    private void isGoneOnceTheCaseIsAnothers() {
        answers.are("{'/api/cases/': " + UNKNOWN + "}");
        answers.tell();
        await().atMost(SOON).until(() -> alerts().contains("There is no such case."));
        assertThat(page.contents("#case-heading, .history, .details, #reveal, #add-note"))
                .as("of a case of others")
                .isEmpty();
        assertThat(page.violations()).isEmpty();

        answers.are("{'/api/cases/': {}}");
        answers.tell();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(page.contents(".history tbody tr")).isNotEmpty());
        assertThat(alerts()).doesNotContain("There is no such case.");
    }

    private void isGoneOnceThePostHasEnded() {
        answers.are("{'/stream': " + POST_ENDED + "}");
        page.script("window.board.close()");
        await().atMost(SOON).until(() -> page.state().equals("refused"));
        assertThat(page.contents("#case-heading, .history, .details, #reveal, #add-note"))
                .as("of somebody whose post has ended")
                .isEmpty();
        assertThat(page.text("#live")).contains("Your post has ended.");
        assertThat(page.violations()).isEmpty();
    }

    /** She is told of her own centre alone from then on: a list of the other one would be of none, and what it was stay. */
    private void isGoneWithTheCareOfACentre() {
        String cares = page.before(
                "window.faked['/api/session'] = { edit: (who) => ({ ...who, inCare: window.caresNoMore ? [] : ['BR-ARA-01'] }) }");
        page.follow("/overdue?lang=en");
        page.waitForFigures();
        long before = answers.asked("/api/follow-ups");
        caresNoMore();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(answers.asked("/api/follow-ups")).isEqualTo(before + 1));
        page.waitForFigures();

        page.follow("/overdue?in=BR-ARA-01&lang=en");
        page.waitForFigures();
        caresNoMore();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(alerts()).anyMatch(alert -> alert.contains("You may not see BR-ARA-01")));
        assertThat(page.contents("main .part"))
                .as("of a centre in nobody's care")
                .isEmpty();
        page.notBefore(cares);
        page.complaints();
    }

    private void caresNoMore() {
        page.script("window.caresNoMore = true; document.dispatchEvent(new Event('visibilitychange'))");
    }

    /** Of a past day nothing is asked for any more. */
    private void isGoneOnceThePostHasEndedAndNothingIsFollowed() {
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        page.click(".time-day a.step");
        await().atMost(SOON).until(() -> page.state().equals("past"));
        page.waitForFigures();
        answers.are("{'/api/session': " + POST_ENDED + "}");
        page.script("document.dispatchEvent(new Event('visibilitychange'))");
        page.waitFor(By.id("token"));
        assertThat(page.text(".sign-in [role=alert]")).contains("Your post has ended.");
        assertThat(page.contents("#case-heading, .history, .details"))
                .as("of somebody whose post has ended")
                .isEmpty();
        assertThat(page.violations()).isEmpty();
        page.complaints();
    }

    /** What such a script has drawn nothing draws over. */
    private void isGoneWithWhoWasSignedInWhenAScriptFailed() {
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        page.waitFor(By.cssSelector(".history tbody tr"));
        answers.are("{'/api/cases/': {status: 200, body: {}}}");
        answers.tell();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(alerts()).anyMatch(alert -> alert.contains("Load it again")));
        assertThat(page.contents("#case-heading, .history, .details"))
                .as("beside that a script failed")
                .isEmpty();

        page.signOut();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(page.contents("#case-heading, .history, .details"))
                        .as("of nobody")
                        .isEmpty());
    }

    private void isGoneWhereItIsAskedForOnce() {
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        answers.are("{'/erasure': " + APPROVED_BY_ONE + "}");
        page.click("#forgetting summary");
        page.waitFor(By.cssSelector("#forgetting [data-approvals]"));
        answers.are("{'/erasure': " + UNKNOWN + "}");
        page.click("#forgetting .part button.quiet");
        await().atMost(SOON).until(() -> alerts().contains("There is no such case."));
        assertThat(page.contents("#forgetting [data-approvals]")).isEmpty();
    }

    private List<String> alerts() {
        return page.texts("main [role=alert]");
    }
}
