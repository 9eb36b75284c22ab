package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A note is added on the page of a case by those who may, and what is under seal is offered to those who may ask for it. */
final class PageNotes {
    private static final List<String> FIELDS = List.of(
            "NAME",
            "CALLED_BY",
            "BIRTH",
            "PHONES",
            "ADDRESS",
            "LANGUAGES",
            "DISABILITY",
            "CHILDREN",
            "ACCUSED",
            "REFERRAL_CONTACTS",
            "COUNSELLING_NOTES",
            "SAFETY_NOTES",
            "MEDICAL_NOTES",
            "LEGAL_NOTES",
            "LEGAL_PAPERS");
    private static final String NOTE = "she said it on the page";

    private final RunningLedger ledger;
    private final PageBrowser page;
    private final String id;

    private PageNotes(RunningLedger ledger, PageBrowser page, String id) {
        this.ledger = ledger;
        this.page = page;
        this.id = id;
    }

    /** @param id of a case of BR-PAT-01 */
    static void areAddedAndAskedForByThoseWhoMay(RunningLedger ledger, String id, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 1_800)) {
            PageNotes notes = new PageNotes(ledger, page, id);
            notes.whatIsOfferedIsShownAndNothingElseIs("CASE_WORKER", "case-worker");
            notes.whatIsOfferedIsShownAndNothingElseIs("CENTRE_ADMINISTRATOR", "centre-administrator");
            notes.whatIsOfferedIsShownAndNothingElseIs("OFFICE_ASSISTANT", "office-assistant");
            notes.whatIsOfferedIsShownAndNothingElseIs("PARA_LEGAL_PERSONNEL", "para-legal-personnel");
            notes.oneIsStoredOnce();
            notes.nobodyElseIsOfferedTo();
        }
        assertThat(new CanarySearch(List.of(NOTE)).in(profile))
                .as("files of a browser in which it was typed")
                .isEmpty();
    }

    private void whatIsOfferedIsShownAndNothingElseIs(String user, String token) {
        to(user, "en");
        page.click("#reveal summary");
        page.waitFor(By.cssSelector("#reveal select[name=field]"));
        Set<String> offered = offered("#reveal select[name=field] > option");
        Set<String> behindGlass = offered("#reveal optgroup option");
        for (String field : FIELDS) {
            int status = ledger.post(
                            "/api/cases/" + id + "/reveal",
                            "{\"fields\":[\"" + field + "\"],\"reason\":\"FOLLOW_UP\"}",
                            token)
                    .statusCode();
            assertThat(status).as(field + " for " + user).isEqualTo(offered.contains(field) ? 200 : 403);
        }
        assertThat(offered).noneMatch(behindGlass::contains);
        assertThat(page.contents("#break-glass").isEmpty())
                .as("glass to break for " + user)
                .isEqualTo(behindGlass.isEmpty());
        page.signOut();
    }

    private Set<String> offered(String options) {
        List<?> values = (List<?>) page.script(
                "return [...document.querySelectorAll(arguments[0])].map((option) => option.value).filter(Boolean)",
                options);
        Set<String> offered = new TreeSet<>();
        values.forEach(value -> offered.add(String.valueOf(value)));
        return offered;
    }

    /** The answer to the first sending is lost on the way back. */
    private void oneIsStoredOnce() {
        page.before("""
                const real = window.fetch.bind(window);
                window.fetch = async (path, options) => {
                  const answer = await real(path, options);
                  if (String(path).endsWith('/notes') && !window.lost) { window.lost = true; throw new TypeError('lost'); }
                  return answer;
                };""");
        to("CASE_WORKER", "hi");
        page.click("#add-note summary");
        page.waitFor(By.cssSelector("#add-note option[value=SAFETY]"));
        page.click("#add-note option[value=SAFETY]");
        page.click("#add-note textarea");
        page.press(NOTE);
        page.click("#add-note form button");
        page.waitFor(By.cssSelector("#add-note [role=alert]"));
        assertThat(page.text("#add-note [role=alert]")).endsWith("फिर प्रयास करें।");
        page.click("#add-note form button");
        page.waitFor(By.cssSelector("#add-note .stored"));
        page.picture("add-note");
        assertThat(page.violations()).isEmpty();
        assertThat(page.scrollsSideways()).isFalse();
        assertThat(String.valueOf(page.script("return document.querySelector('#add-note textarea').value")))
                .as("what was typed, once it is stored")
                .isEmpty();
        page.click("#add-note textarea");
        page.press("x");
        assertThat(page.contents("#add-note .stored"))
                .as("said beneath the next, which is not stored")
                .isEmpty();
        page.press(Keys.BACK_SPACE);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notes()).isEqualTo(1));
        String kept = String.valueOf(page.script("return document.documentElement.outerHTML + location.href"
                + " + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"));
        assertThat(kept).doesNotContain(NOTE);
        page.signOut();
        assertThat(ledger.post(
                                "/api/cases/" + id + "/reveal",
                                "{\"fields\":[\"SAFETY_NOTES\"],\"reason\":\"SUPERVISION\"}",
                                "centre-administrator")
                        .statusCode())
                .as("a note of her safety is behind glass for an administrator")
                .isEqualTo(403);
    }

    private long notes() {
        return ledger.json("/api/cases/" + id + "/history", "case-worker")
                .path("events")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals("NoteAdded"))
                .count();
    }

    private void nobodyElseIsOfferedTo() {
        to("STATE_OFFICER", "en");
        assertThat(page.contents("#add-note, #reveal")).isEmpty();
        page.signOut();
        to("OFFICE_ASSISTANT", "en");
        assertThat(page.contents("#add-note")).isEmpty();
        page.signOut();
    }

    private void to(String user, String language) {
        page.signIn(user, language);
        page.follow("/cases?id=" + id + "&lang=" + language);
        page.waitForFigures();
    }
}
