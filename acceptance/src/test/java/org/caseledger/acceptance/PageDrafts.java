package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;

/** What is typed of her and not stored yet is not lost, whatever happens meanwhile, and is given back to nobody but who typed it. */
final class PageDrafts {
    private static final String TYPED = "typed before it was stored";
    private static final String SLOW_NOTES = """
            const real = window.fetch.bind(window);
            const timeout = AbortSignal.timeout.bind(AbortSignal);
            AbortSignal.timeout = (patience) => {
              window.patience = patience;
              return timeout(window.hangs ? 3000 : patience);
            };
            window.keys = [];
            window.fetch = async (path, options) => {
              if (!String(path).endsWith('/notes')) return real(path, options);
              window.keys.push(options.headers['Idempotency-Key']);
              await new Promise((soon) => setTimeout(soon, 1500));
              const answer = await real(path, { ...options, signal: undefined });
              if (window.loses) throw new TypeError('lost');
              if (window.hangs) return await new Promise((_, fails) => {
                options.signal.addEventListener('abort', () => fails(options.signal.reason));
              });
              return answer;
            };""";

    private final PageBrowser page;

    private PageDrafts(PageBrowser page) {
        this.page = page;
    }

    /** @param id of a case of BR-PAT-01 */
    static void areNeitherLostNorExposed(RunningLedger ledger, String id, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 1_800)) {
            PageDrafts drafts = new PageDrafts(page);
            page.signIn("CASE_WORKER", "en");
            page.before(SLOW_NOTES);
            page.follow("/cases?id=" + id + "&lang=en");
            drafts.openNote();
            drafts.nothingIsCutOff();
            drafts.nothingIsTypedIntoWhatIsOnItsWay();
            drafts.whatIsOnItsWayIsWaitedForByTheNextForm();
            drafts.anotherDayTakesNothingAway();
            drafts.anEndedSessionTakesNothingAway();
            drafts.nobodyElseIsShownIt();
            drafts.whatWasStoredIsNotStoredAgain();
            drafts.nobodyWaitsForEver();
        }
        assertThat(ledger.json("/api/cases/" + id + "/history", "case-worker")
                        .path("events")
                        .valueStream()
                        .filter(entry -> entry.path("type").asString().equals("NoteAdded")))
                .as(
                        "one typed while another was on its way, one whose form was left, one whose answer was lost, one between its sendings, and one whose answer did not come")
                .hasSize(5);
        assertThat(new CanarySearch(List.of(TYPED)).in(profile))
                .as("files of a browser in which it was typed")
                .isEmpty();
    }

    private void openNote() {
        page.waitForFigures();
        if (page.contents("#add-note[open]").isEmpty()) {
            page.click("#add-note summary");
        }
        page.waitFor(By.cssSelector("#add-note option[value=SAFETY]"));
    }

    private void nothingIsCutOff() {
        page.click("#add-note option[value=SAFETY]");
        page.click("#add-note textarea");
        page.paste("x".repeat(4_001));
        assertThat(note()).hasSize(4_001);
        page.click("#add-note form button");
        page.waitFor(By.cssSelector("#add-note [role=alert]"));
        assertThat(page.text("#add-note [role=alert]")).contains("from 1 to 4000 characters");
        assertThat(note()).hasSize(4_001);
    }

    private void nothingIsTypedIntoWhatIsOnItsWay() {
        retype("stored first");
        page.click("#add-note form button");
        page.click("#add-note textarea");
        page.press(" and more");
        page.click("#add-note option[value=MEDICAL]");
        assertThat(note()).as("while it is stored").isEqualTo("stored first");
        page.waitFor(By.cssSelector("#add-note .stored"));
        assertThat(page.text("#add-note .stored"))
                .as("to whom a note of safety is not shown")
                .doesNotContain("above");
        assertThat(note()).isEmpty();
        page.click(".step");
        await().until(() -> page.contents("#add-note").isEmpty());
        page.click("#live a");
        page.waitForFigures();
        assertThat(page.contents("#add-note[open]"))
                .as("what is stored and typed nowhere any more")
                .isEmpty();
        openNote();
    }

    private void whatIsOnItsWayIsWaitedForByTheNextForm() {
        page.click("#add-note option[value=SAFETY]");
        retype("left on its way");
        page.click("#add-note form button");
        page.click(".step");
        await().until(() -> page.contents("#add-note").isEmpty());
        page.click("#live a");
        page.waitFor(By.cssSelector("#add-note .stored"));
        assertThat(note()).isEmpty();
        page.waitForFigures();
    }

    private void anotherDayTakesNothingAway() {
        page.click("#add-note option[value=SAFETY]");
        retype(TYPED);
        page.click(".step");
        await().until(() -> page.contents("#add-note").isEmpty());
        page.click("#live a");
        openNote();
        assertThat(note()).isEqualTo(TYPED);
        assertThat(kind()).isEqualTo("SAFETY");
    }

    private void anEndedSessionTakesNothingAway() {
        page.loseSession();
        page.click("#add-note form button");
        page.waitFor(By.id("token"));
        assertThat(page.raw("html")).doesNotContain(TYPED);
        assertThat(page.text(".sign-in")).contains("Your session has ended", "is kept for you in this tab");
        assertThat(page.violations()).isEmpty();
        page.picture("typed-and-ended");
        page.click("[data-demo-user=CASE_WORKER]");
        openNote();
        assertThat(note()).isEqualTo(TYPED);
    }

    private void nobodyElseIsShownIt() {
        page.loseSession();
        page.click("#add-note form button");
        page.waitFor(By.id("token"));
        page.click("[data-demo-user=PSYCHO_SOCIAL_COUNSELLOR]");
        page.waitForFigures();
        assertThat(everyField()).doesNotContain(TYPED);
        page.signOut();
        page.click("[data-demo-user=CASE_WORKER]");
        openNote();
        assertThat(note()).as("after somebody else had signed in").isEmpty();
        retype(TYPED);
        page.click("#sign-out");
        page.answerNo();
        assertThat(note()).isEqualTo(TYPED);
        page.click("#sign-out");
        page.answerYes();
        page.waitFor(By.id("token"));
        page.click("[data-demo-user=CASE_WORKER]");
        openNote();
        assertThat(note()).as("after she had signed out").isEmpty();
        page.signOut();
    }

    /** Its answer was lost, and others were sent and a session ended before it is sent again. */
    private void whatWasStoredIsNotStoredAgain() {
        page.click("[data-demo-user=CASE_WORKER]");
        openNote();
        page.click("#add-note option[value=SAFETY]");
        retype("lost on its way");
        page.script("window.loses = true");
        page.click("#add-note form button");
        page.waitFor(By.cssSelector("#add-note [role=alert]"));
        page.script("window.loses = false");
        retype("another");
        page.click("#add-note form button");
        page.waitFor(By.cssSelector("#add-note .stored"));
        page.click("#add-note option[value=SAFETY]");
        retype("lost on its way");
        page.loseSession();
        page.click("#add-note form button");
        page.waitFor(By.id("token"));
        page.click("[data-demo-user=CASE_WORKER]");
        openNote();
        page.click("#add-note form button");
        page.waitFor(By.cssSelector("#add-note .stored"));
        page.signOut();
    }

    /** It is stored, and the answer does not come: what is sent again is the same. */
    private void nobodyWaitsForEver() {
        page.click("[data-demo-user=CASE_WORKER]");
        openNote();
        page.click("#add-note option[value=SAFETY]");
        retype("never answered");
        page.script("window.hangs = true");
        page.click("#add-note form button");
        page.waitFor(By.cssSelector("#add-note [role=alert]"));
        assertThat(page.text("#add-note [role=alert]"))
                .contains("no answer within 30 seconds", "not known whether it was stored", "Nothing", "Try again");
        assertThat(page.script("return String(window.patience)")).isEqualTo("30000");
        assertThat(note()).isEqualTo("never answered");
        assertThat(kind()).isEqualTo("SAFETY");
        page.picture("never-answered");
        page.script("window.hangs = false");
        page.click("#add-note form button");
        page.waitFor(By.cssSelector("#add-note .stored"));
        assertThat(page.script("return String(window.keys.at(-1) === window.keys.at(-2))"))
                .as("whether it was sent again with the same key")
                .isEqualTo("true");
        page.signOut();
    }

    private void retype(String text) {
        page.script("document.querySelector('#add-note textarea').select()");
        page.click("#add-note textarea");
        page.script("document.querySelector('#add-note textarea').select()");
        page.press(text);
        await().atMost(Duration.ofSeconds(5)).until(() -> note().equals(text));
    }

    private String note() {
        return String.valueOf(page.script("return document.querySelector('#add-note textarea').value"));
    }

    private String kind() {
        return String.valueOf(page.script("return document.querySelector('#add-note select').value"));
    }

    private String everyField() {
        return String.valueOf(
                page.script(
                        "return [...document.querySelectorAll('input, textarea')].map((field) => field.value).join() + document.body.innerText"));
    }
}
