package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.By;

/** What is under seal is shown to who may see it, one kind at a time, and is gone from the page again; and a case is found by it. */
final class PageReveal {
    private final PageBrowser page;

    private PageReveal(PageBrowser page) {
        this.page = page;
    }

    /** @param id of a case with a name and a phone that must not be rung, recorded at BR-PAT-01 */
    static void showsWhatIsAskedFor(RunningLedger ledger, String id, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 800)) {
            PageReveal revealing = new PageReveal(page);
            SetBackClock clock = SetBackClock.in(page);
            revealing.to("CASE_WORKER", "en", id);
            revealing.ask("PHONES", "FOLLOW_UP");
            page.waitFor(By.cssSelector(".revealed li"));
            assertThat(page.texts(".revealed strong")).first().isEqualTo("Phones");
            assertThat(page.texts(".revealed dt")).contains("Number", "Safe to ring her there");
            assertThat(page.texts(".revealed dd")).contains("No").anyMatch(PageReveal::isMarked);
            assertThat(page.violations()).isEmpty();
            assertThat(page.scrollsSideways()).isFalse();
            page.picture("case-reveal");
            String phone = page.texts(".revealed dd").stream()
                    .filter(text -> text.matches("\\d+"))
                    .findFirst()
                    .orElseThrow();
            page.click("#reveal .revealed ~ button");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> page.contents(".revealed li").isEmpty());
            assertThat(isMarked(kept(page))).as(kept(page)).isFalse();
            revealing.isHiddenAfterAMinute(clock);
            revealing.isToldWhatWouldBeRight();
            revealing.find(phone);
            assertThat(page.contents(".found li")).hasSize(1).allMatch(found -> found.contains("BR-PAT-01"));
            assertThat(page.violations()).isEmpty();
            assertThat(page.scrollsSideways()).isFalse();
            page.picture("find-her");
            page.signOut();

            revealing.to("PSYCHO_SOCIAL_COUNSELLOR", "hi", id);
            revealing.ask("NAME", "SERVICE");
            page.waitFor(By.cssSelector("#reveal [role=alert]"));
            assertThat(page.text("#reveal [role=alert]")).matches(".*\\p{InDevanagari}.*");
            assertThat(page.contents(".revealed li")).isEmpty();
            page.click("#break-glass summary");
            page.click("#break-glass option[value=WOMAN_IS_CALLING]");
            page.click("#break-glass form button");
            page.waitFor(By.cssSelector("#break-glass .opened"));
            page.click("#reveal > form button");
            page.waitFor(By.cssSelector(".revealed li"));
            assertThat(page.texts(".revealed dd")).anyMatch(PageReveal::isMarked);
            assertThat(page.violations()).isEmpty();
            page.picture("break-glass");
            revealing.knowsThatItIsOpen(id);
            page.signOut();

            revealing.to("STATE_OFFICER", "en", id);
            assertThat(page.contents("#reveal")).as("offered to an officer").isEmpty();
            page.signOut();
        }
    }

    private void isHiddenAfterAMinute(SetBackClock clock) {
        page.click("#reveal > form button");
        page.waitFor(By.cssSelector(".revealed li"));
        clock.byAnHour();
        clock.passesAMinute();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> page.contents(".revealed li").isEmpty());
    }

    /** Else the same glass is broken once more after each reload. */
    private void knowsThatItIsOpen(String id) {
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        page.click("#reveal summary");
        page.waitFor(By.cssSelector("#break-glass .opened"));
        assertThat(page.text("#break-glass .opened")).startsWith("Open to you until ");
        assertThat(page.contents("#break-glass form"))
                .as("glass to break again")
                .isEmpty();
        assertThat(page.violations()).isEmpty();
    }

    private void to(String user, String language, String id) {
        page.signIn(user, language);
        page.follow("/cases?id=" + id + "&lang=" + language);
        page.waitForFigures();
    }

    private void ask(String field, String reason) {
        page.click("#reveal summary");
        page.waitFor(By.cssSelector("#reveal option[value=" + field + "]"));
        page.click("#reveal > form option[value=" + field + "]");
        page.click("#reveal > form option[value=" + reason + "]");
        page.click("#reveal > form button");
    }

    private void isToldWhatWouldBeRight() {
        search("abc");
        page.waitFor(By.cssSelector("#find-her [role=alert]"));
        assertThat(page.text("#find-her [role=alert]"))
                .contains("Write it like this: 0000 000001")
                .doesNotContain("list of errors");
        page.complaints();
    }

    private void find(String phone) {
        search(phone);
        page.waitFor(By.cssSelector(".found li"));
    }

    private void search(String phone) {
        page.follow("/cases?lang=en");
        page.waitForFigures();
        page.click("#find-her summary");
        page.waitFor(By.cssSelector("#find-her option[value=SHE_RINGS]"));
        page.click("#find-her input[name=phone]");
        page.press(phone);
        page.click("#find-her option[value=SHE_RINGS]");
        page.click("#find-her form button");
    }

    /** All that the document holds, its address, and what a browser keeps of it. */
    private static String kept(PageBrowser page) {
        return String.valueOf(page.script("return document.documentElement.outerHTML + location.href"
                + " + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"));
    }

    private static boolean isMarked(String text) {
        return CanaryTexts.MARKS.stream().anyMatch(text::contains);
    }
}
