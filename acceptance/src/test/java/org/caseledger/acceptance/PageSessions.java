package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.By;

/** One browser has one session: every tab shows what is of whoever it is of, and says so where that cannot be known or ended. */
final class PageSessions {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String NO_SESSION_TO_BE_TOLD = """
            const real = window.fetch.bind(window);
            window.fetch = async (path, options) => (String(path) === '/api/session' && !window.tellsAgain
              ? new Response('{"detail":"The store is away."}', { status: 503, headers: { 'Retry-After': '1' } }) : real(path, options));""";
    private static final String ACTING_FOR_ANOTHER = """
            const real = window.fetch.bind(window);
            window.fetch = async (path, options) => {
              if (String(path) !== '/api/session') return real(path, options);
              const who = await (await real(path, options)).json();
              return new Response(JSON.stringify({ ...who, centres: ['BR-PAT-01', 'BR-PAT-02'], inCare: ['BR-ARA-01'] }));
            };""";
    private static final String POST_ENDED = """
            const real = window.fetch.bind(window);
            window.fetch = async (path, options) => (String(path).endsWith('/stream')
              ? new Response('{"code":"POST_ENDED","detail":"Your post has ended."}', { status: 403 }) : real(path, options));""";
    private static final String STATUS_OF_SESSION = """
            const done = arguments[arguments.length - 1];
            fetch('/api/session').then((answer) => done(answer.status));""";

    private final PageBrowser page;
    private final String id;

    private PageSessions(PageBrowser page, String id) {
        this.page = page;
        this.id = id;
    }

    /** @param id of a case of BR-PAT-01 */
    static void areToldInEveryTab(RunningLedger ledger, String id, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            PageSessions sessions = new PageSessions(page, id);
            sessions.whoSignsOutInOneTabHasSignedOutInAll();
            sessions.aScreenOfOthersIsSaidToBeOne();
            sessions.whoActsForAnotherCentreIsOfHerOwn();
            sessions.whosePostHasEndedIsToldSo();
            sessions.whoCannotBeSignedOutIsToldSo();
            sessions.whoCannotBeKnownIsNotAskedToSignIn();
        }
    }

    private void whoSignsOutInOneTabHasSignedOutInAll() {
        page.signIn("CASE_WORKER", "en");
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        String first = page.tab();
        page.openTab("/cases?lang=en");
        page.waitForFigures();
        String second = page.tab();
        page.signOut();
        page.toTab(first);
        await().atMost(SOON).until(() -> page.contents("#token").size() == 1);
        assertThat(page.text("#page")).doesNotContain("BR-PAT-01");
        assertThat(page.text(".sign-in")).contains("Your session has ended");

        page.toTab(second);
        page.click("[data-demo-user=STATE_OFFICER]");
        page.waitFor(By.id("who"));
        page.toTab(first);
        await().atMost(SOON).until(() -> page.contents("#who").contains("State officer"));
        page.closeTab();
        page.toTab(second);
        page.signOut();
    }

    private void aScreenOfOthersIsSaidToBeOne() {
        page.signIn("CASE_WORKER", "en");
        page.follow("/figures?lang=en");
        page.waitForFigures();
        assertThat(page.texts("#not-yours")).singleElement().asString().contains("Figures", "Case worker", "Today");
        assertThat(page.violations()).isEmpty();
        page.signOut();
        page.click("[data-demo-user=CENTRE_ADMINISTRATOR]");
        page.waitForFigures();
        assertThat(page.texts("#not-yours")).as("told to who came next").isEmpty();
        page.signOut();
        page.click("[data-demo-user=CASE_WORKER]");
        page.waitFor(By.id("who"));
        page.follow("/figures?lang=en");
        page.waitForFigures();
        page.click("nav a");
        await().atMost(SOON).until(() -> page.texts("#not-yours").isEmpty());
        page.follow("/?lang=en");
        page.waitForFigures();
        assertThat(page.texts("#not-yours")).isEmpty();
    }

    private void whoActsForAnotherCentreIsOfHerOwn() {
        String before = page.before(ACTING_FOR_ANOTHER);
        page.follow("/help?lang=en");
        page.waitFor(By.id("who"));
        assertThat(page.text("#who")).isEqualTo("Case worker, BR-PAT-01, BR-PAT-02");
        page.notBefore(before);
    }

    /** The role could follow the board; whoever has it no more cannot. */
    private void whosePostHasEndedIsToldSo() {
        String before = page.before(POST_ENDED);
        page.follow("/today?lang=en");
        await().atMost(SOON).until(() -> page.state().equals("refused"));
        assertThat(page.text("#live")).contains("Your post has ended.").doesNotContain("this role");
        page.notBefore(before);
    }

    private void whoCannotBeSignedOutIsToldSo() {
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        page.offline(true);
        page.click("#sign-out");
        page.waitFor(By.cssSelector(".sign-in [role=alert]"));
        assertThat(page.text("#page")).doesNotContain("BR-PAT-01");
        assertThat(page.text(".sign-in [role=alert]")).contains("may still be signed in", "tries again by itself");
        assertThat(page.violations()).isEmpty();
        page.offline(false);
        page.waitFor(By.id("token"));
        assertThat(page.texts(".sign-in [role=alert]")).isEmpty();
        assertThat(page.later(STATUS_OF_SESSION)).isEqualTo(401L);
        page.complaints();
    }

    private void whoCannotBeKnownIsNotAskedToSignIn() {
        page.signIn("CASE_WORKER", "en");
        page.before(NO_SESSION_TO_BE_TOLD);
        page.follow("/today?lang=en");
        page.waitFor(By.cssSelector("main [role=alert]"));
        assertThat(page.text("main [role=alert]")).isEqualTo("The store is away. The page asks again by itself.");
        assertThat(page.contents("#token")).isEmpty();
        page.script("window.tellsAgain = true");
        page.waitFor(By.id("who"));
        page.waitForFigures();
        assertThat(page.texts("main > [role=alert]")).isEmpty();
        page.signOut();

        page.script("window.tellsAgain = false");
        page.click("[data-demo-user=CASE_WORKER]");
        page.waitFor(By.cssSelector("main > [role=alert]"));
        assertThat(page.text("main > [role=alert]"))
                .as("to whom it was not told that she is signed in")
                .isEqualTo("The store is away. The page asks again by itself.");
        page.script("window.tellsAgain = true");
        page.waitFor(By.id("who"));
        page.waitForFigures();
        page.signOut();
    }
}
