package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Role;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What is folded away of a case and of those who looked is opened, filled in and sent by keyboard alone, is as wide as the screen, and nothing of it gets on paper that is under seal. */
final class PageOpenedCards {
    /** As nobody is called, and nothing can be parted: what is widest. */
    private static final String NAME = "Unbreakable".repeat(12);

    private static final String PHONE = "0000700031";
    private static final String NOTE = "onwhichnothingcanbeparted".repeat(20);
    private static final int MOST_STOPS = 120;
    private static final int MOST_CODES = 60;

    /** Its clock goes on by what is said, as that of a computer that has slept. */
    private static final String SLEEPING = """
            const real = Date.now.bind(Date);
            Date.now = () => real() + (window.slept ?? 0);""";

    private static final String MARKED =
            "const on = document.activeElement; return getComputedStyle(on).outlineStyle !== 'none' || on.matches('.skip')";

    /** What is seen and reaches over the right edge of where it stands; what scrolls by itself may. */
    private static final String TOO_WIDE = """
            return [...document.querySelectorAll(arguments[0])].flatMap((card) => {
                const edge = card.getBoundingClientRect().right + 1;
                return [...card.querySelectorAll('*')].filter((one) => one.checkVisibility() && !one.closest('.scroll, option')
                        && !one.matches('.visually-hidden') && one.getBoundingClientRect().right > edge)
                    .map((one) => one.outerHTML.slice(0, 120));
            })""";

    private final RunningLedger ledger;
    private final PageBrowser page;
    private final String id;

    private PageOpenedCards(RunningLedger ledger, PageBrowser page, String id) {
        this.ledger = ledger;
        this.page = page;
        this.id = id;
    }

    /**
     * @param id of a case of BR-PAT-01
     * @param ended another one, that is closed here
     */
    static void areForKeyboardPaperAndWideScreens(RunningLedger ledger, String id, String ended, Path profile) {
        PageForgetting.stored(
                ledger,
                id,
                "/identity",
                "{\"name\":\"%s\",\"address\":\"%s\",\"phones\":[{\"number\":\"%s\",\"safeToCall\":false}]}"
                        .formatted(NAME, NAME, PHONE),
                "case-worker");
        PageForgetting.stored(ledger, ended, "/closure", "{\"reason\":\"WITHDRAWN_BY_WOMAN\"}", "centre-administrator");
        UUID opening = PageBreakGlass.brokenBefore(
                ledger, Duration.ofHours(2), id, "psycho-social-counsellor-1", Role.PSYCHO_SOCIAL_COUNSELLOR);
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1_280, 900)) {
            page.before(SLEEPING);
            PageOpenedCards cards = new PageOpenedCards(ledger, page, id);
            cards.whatIsRevealed();
            cards.aNote();
            cards.howSheIsFound();
            cards.theGlass();
            cards.whoLooked();
            cards.reportsOfLooks();
            cards.aReview(opening);
            cards.holdsAndApprovals(ended);
        }
    }

    private void whatIsRevealed() {
        to("CASE_WORKER", id);
        open("#reveal");
        reveal("NAME");
        page.picture("opened-reveal-1280");
        isInPlace("#reveal");
        assertThat(paper()).as("what is shown at this moment").doesNotContain(NAME);
        press("#reveal .revealed ~ button", Keys.ENTER);
        await().until(() -> page.contents(".revealed li").isEmpty());
        isInPlace("#reveal");
        assertThat(paper()).doesNotContain(NAME);

        reveal("PHONES");
        tabTo("#reveal .revealed ~ button");
        page.script("window.slept = 60000");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> page.contents(".revealed li").isEmpty());
        isInPlace("#reveal");
        assertThat(paper()).as("after its minute").doesNotContain(PHONE).contains("Printedby");
    }

    private void reveal(String field) {
        choose("#reveal > form select[name=field]", field);
        choose("#reveal > form select[name=reason]", "FOLLOW_UP");
        press("#reveal > form button", Keys.ENTER);
        page.waitFor(By.cssSelector(".revealed li"));
        isInPlace("#reveal");
    }

    private void aNote() {
        open("#add-note");
        choose("#add-note select", "SAFETY");
        tabTo("#add-note textarea");
        page.press(NOTE);
        page.picture("opened-note-1280");
        assertThat(paper()).as("what is being written").doesNotContain(NOTE.substring(0, 60));
        press("#add-note form button", Keys.ENTER);
        page.waitFor(By.cssSelector("#add-note .stored"));
        isInPlace("#add-note");
    }

    private void howSheIsFound() {
        page.follow("/cases?lang=en");
        page.waitForFigures();
        open("#find-her");
        tabTo("#find-her input[type=radio]");
        page.press(Keys.ARROW_RIGHT);
        tabTo("#find-her input[name=name]");
        page.press(NAME);
        choose("#find-her select", "SHE_RINGS");
        press("#find-her form button", Keys.ENTER);
        page.waitFor(By.cssSelector(".found li"));
        page.picture("opened-find-1280");
        isInPlace("#find-her");
        assertThat(paper()).doesNotContain(NAME);
        page.signOut();
    }

    private void theGlass() {
        to("PSYCHO_SOCIAL_COUNSELLOR", id);
        open("#reveal");
        open("#break-glass");
        choose("#break-glass select", "WOMAN_IS_CALLING");
        press("#break-glass form button", Keys.ENTER);
        page.waitFor(By.cssSelector("#break-glass .opened"));
        page.picture("opened-glass-1280");
        isInPlace("#break-glass");
        page.signOut();
    }

    private void whoLooked() {
        to("CENTRE_ADMINISTRATOR", id);
        open("#looks");
        page.waitFor(By.cssSelector("#looks tbody tr"));
        page.picture("opened-looks-1280");
        isInPlace("#looks");
        page.signOut();
    }

    private void reportsOfLooks() {
        page.signIn("AUDITOR", "en");
        for (String kind : List.of("person", "centre", "hour", "without-work", "affected")) {
            page.follow("/looks?kind=" + kind + "&worker=case-worker-1&lang=en");
            page.waitForFigures();
            page.picture("reports-" + kind + "-1280");
            isWithinItsCard("main > .card");
        }
        tabTo("input[name=worker]");
        page.press(Keys.chord(Keys.CONTROL, "a"), "office-assistant-1");
        press("main form button", Keys.ENTER);
        await().untilAsserted(() -> assertThat(String.valueOf(page.script("return location.search")))
                .contains("worker=office-assistant-1"));
        page.waitForFigures();
        isInPlace("main");
        assertThat(paper()).contains("Looksfrom", "Printedby");
        page.signOut();
    }

    private void aReview(UUID opening) {
        page.signIn("STATE_OFFICER", "en");
        page.follow("/break-glass?kind=awaiting-review&lang=en");
        page.waitForFigures();
        page.picture("reviews-1280");
        isWithinItsCard("main > .card");
        choose("main tbody select", "JUSTIFIED");
        press("main tbody form button", Keys.ENTER);
        page.waitFor(By.cssSelector(".reviewed"));
        isInPlace("main tbody");
        assertThat(paper()).contains("Printedby", "psycho-social-counsellor-1".replace("-", ""));
        assertThat(ledger.json("/api/break-glass?state=reviewed", "auditor").toString())
                .contains(opening.toString());
        page.signOut();
    }

    private void holdsAndApprovals(String ended) {
        to("CENTRE_ADMINISTRATOR", ended);
        openForgetting();
        choose("#place-hold select", "COURT_ORDER");
        press("#place-hold button", Keys.ENTER);
        says("A court has ordered it");
        isInPlace("#forgetting");
        page.signOut();

        to("DISTRICT_OFFICER", ended);
        openForgetting();
        press(".lift-hold button", Keys.ENTER);
        page.waitFor(By.cssSelector(".lift-hold [role=status]"));
        isInPlace("#forgetting");
        page.signOut();

        to("STATE_OFFICER", ended);
        openForgetting();
        press(".lift-hold button", Keys.ENTER);
        says("None stands");
        isInPlace("#forgetting");
        tabTo("#another-case input");
        page.press(
                ledger.json("/api/cases/" + id, "state-officer").path("number").asString());
        press("#another-case button", Keys.ENTER);
        page.waitFor(By.cssSelector(".other-case dd"));
        isInPlace("#forgetting");
        press(".other-case input", Keys.SPACE);
        press("#approve-erasure form:not(.search) button", Keys.ENTER);
        says("1 of 2 persons");
        page.picture("opened-forgetting-1280");
        isInPlace("#forgetting");
        page.signOut();
    }

    private void openForgetting() {
        open("#forgetting");
        page.waitFor(By.cssSelector("#forgetting [data-approvals]"));
        page.waitFor(By.cssSelector("#place-hold option[value=COURT_ORDER]"));
    }

    private void says(String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(page.contents("#forgetting dd")).anyMatch(said -> said.contains(words)));
    }

    private void to(String user, String of) {
        page.signIn(user, "en");
        page.follow("/cases?id=" + of + "&lang=en");
        page.waitForFigures();
    }

    private void open(String card) {
        press(card + " > summary", Keys.ENTER);
        assertThat(page.script("return document.querySelector(arguments[0]).open", card))
                .as(card + " is open")
                .isEqualTo(true);
    }

    /** With arrows, until it is that code. */
    private void choose(String select, String code) {
        page.waitFor(By.cssSelector(select + " option[value=" + code + "]"));
        tabTo(select);
        for (int i = 0; i < MOST_CODES; i++) {
            if (code.equals(page.script("return document.activeElement.value"))) {
                return;
            }
            page.press(Keys.ARROW_DOWN);
        }
        throw new AssertionError("no arrow comes to " + code + " of " + select);
    }

    private void press(String selector, Keys key) {
        tabTo(selector);
        page.press(key);
    }

    /** From where the keyboard is, or from the top once more; each stop on the way shows where it is. */
    private void tabTo(String selector) {
        List<String> unmarked = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            if (Boolean.TRUE.equals(page.script("return document.activeElement.matches(arguments[0])", selector))) {
                assertThat(unmarked).as("without an outline").isEmpty();
                return;
            }
            page.press(Keys.TAB);
            if (!page.focused().isEmpty() && !Boolean.TRUE.equals(page.script(MARKED))) {
                unmarked.add(page.focused());
            }
        }
        throw new AssertionError("Tab never comes to " + selector);
    }

    /** The keyboard still acts on something in it, and nothing of it is cut off or pushes the page sideways. */
    private void isInPlace(String card) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(page.script(
                                "return document.querySelector(arguments[0]).contains(document.activeElement)", card))
                        .as("the keyboard is in " + card)
                        .isEqualTo(true));
        isWithinItsCard(card);
    }

    private void isWithinItsCard(String card) {
        assertThat((List<?>) page.script(TOO_WIDE, card))
                .as("too wide in " + card)
                .isEmpty();
        assertThat(page.scrollsSideways()).as(card).isFalse();
        assertThat(page.violations()).as(card).isEmpty();
    }

    private String paper() {
        return PagePrint.close(String.join(" ", PagePrint.pages(page.printed())));
    }
}
