package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** What a form was answered goes with what was asked: somebody might take it for the answer to what stands there now. */
final class PageAsked {
    private static final String NOTHING = """
            {
              '/api/search/': { status: 200, body: { cases: [] } },
              '/reveal': { status: 200, body: { entries: [] } },
              '/erasure': { status: 200, body: { status: 'CLOSED', legalHolds: [], approvals: 0, cases: [], copiesOpenWith: [] } },
              '/history': {},
              '/api/cases/': { edit: (one) => ({ ...one, allowedActions: [...one.allowedActions, 'ApproveErasure'] }) },
            }""";
    private static final String REFUSED = "{'/reveal': { status: 403, body: { detail: 'This is not for you.' } }}";
    private static final String A_NAME =
            "{'/reveal': { status: 200, body: { entries: [{ field: 'NAME', occurredOn: '2026-01-05', details: { name: 'hers' } }] } }}";

    private final PageBrowser page;
    private final FakedAnswers answers;
    private final String id;

    private PageAsked(PageBrowser page, FakedAnswers answers, String id) {
        this.page = page;
        this.answers = answers;
        this.id = id;
    }

    static void isAnsweredByNothingElse(RunningLedger ledger, Path profile) {
        String id = ledger.json("/api/cases?limit=1&centre=BR-PAT-01", "state-officer")
                .at("/cases/0/id")
                .asString();
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            PageAsked asked = new PageAsked(page, FakedAnswers.in(page, ledger, NOTHING), id);
            page.signIn("CASE_WORKER", "en");
            asked.nobodyIsSaidToBeUnknownBeforeSheIsLookedFor();
            asked.nothingIsSaidOfWhatIsToBeRevealedNext();
            page.signOut();
            page.signIn("DISTRICT_OFFICER", "en");
            asked.noNumberIsSaidToBeNoneWhileItIsTyped();
            page.signOut();
        }
    }

    private void nobodyIsSaidToBeUnknownBeforeSheIsLookedFor() {
        page.follow("/cases?lang=en");
        page.waitForFigures();
        page.click("#find-her summary");
        choose("#find-her", "SHE_RINGS");
        page.click("#find-her input[name=phone]");
        page.press("0000 000001");
        page.click("#find-her form button");
        page.waitFor(By.cssSelector("#find-her [aria-live] p"));
        assertThat(page.text("#find-her [aria-live]")).startsWith("No case of your centres was found by it.");
        page.click("#find-her input[name=phone]");
        page.press("2");
        isGone("#find-her [aria-live] p");
    }

    private void nothingIsSaidOfWhatIsToBeRevealedNext() {
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        page.click("#reveal summary");
        choose("#reveal > form", "FOLLOW_UP");
        reveal("PHONES");
        assertThat(page.text("#reveal [aria-live]")).isEqualTo("Nothing of this kind is kept in this case.");
        choose("#reveal > form", "NAME");
        isGone("#reveal [aria-live] p");
        answers.are(REFUSED);
        reveal("NAME");
        choose("#reveal > form", "PHONES");
        isGone("#reveal [aria-live] p");
        answers.are(A_NAME);
        reveal("NAME");
        choose("#reveal > form", "PHONES");
        assertThat(page.texts("#reveal .revealed strong"))
                .as("what names its kind")
                .containsExactly("Name");
        page.complaints();
    }

    private void noNumberIsSaidToBeNoneWhileItIsTyped() {
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        page.click("#forgetting summary");
        page.waitFor(By.cssSelector("#another-case input"));
        page.click("#another-case input");
        page.press("none");
        page.click("#another-case button");
        page.waitFor(By.cssSelector("#another-case .problem"));
        page.click("#another-case input");
        page.press("2");
        isGone("#another-case .problem");
    }

    private void reveal(String field) {
        choose("#reveal > form", field);
        page.click("#reveal > form button");
        page.waitFor(By.cssSelector("#reveal [aria-live] p"));
    }

    private void choose(String form, String code) {
        By option = By.cssSelector(form + " option[value=" + code + "]");
        page.waitFor(option);
        page.click(form + " option[value=" + code + "]");
    }

    private void isGone(String answer) {
        await().untilAsserted(() -> assertThat(page.contents(answer))
                .as("said of what is asked next")
                .isEmpty());
    }
}
