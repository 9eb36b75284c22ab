package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.openqa.selenium.Keys;

/** Whoever uses no mouse reaches everything, in order, and never loses the place. */
final class PageKeyboard {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MOST_STOPS = 400;

    /** What can be acted on and is seen; a group of radio buttons or a map is one of them. */
    private static final String STOPS = """
            const seen = (element) => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter((element) => element.tabIndex >= 0 && !element.disabled && seen(element)).length""";

    /** Notes where each Tab has led, once the key is up again. */
    private static final String NOTED = """
            window.reached = new Set();
            window.unmarked = [];
            addEventListener('keyup', (event) => {
              const on = document.activeElement;
              reached.add(on);
              if (getComputedStyle(on).outlineStyle === 'none' && !on.matches('.skip')) unmarked.push(%s);
            }, true);
            document.activeElement.blur();
            scrollTo(0, 0);""".formatted(PageBrowser.NAME_OF_FOCUSED);

    private final PageBrowser page;

    private PageKeyboard(PageBrowser page) {
        this.page = page;
    }

    static void isEnough(RunningLedger ledger, LocalDate past, Path profile, List<String> screens) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            PageKeyboard keyboard = new PageKeyboard(page);
            keyboard.signIn();
            screens.forEach(keyboard::everythingIsReached);
            keyboard.maps();
            keyboard.days(past);
            keyboard.committee();
            keyboard.aCase();
            keyboard.signOut();
        }
    }

    /** Of a screen that others than the State have. */
    static void reaches(PageBrowser page, String screen) {
        new PageKeyboard(page).everythingIsReached(screen);
    }

    private void signIn() {
        page.follow("/review?lang=en");
        soon(() -> assertThat(page.focused()).as("the heading of the sign-in").isEqualTo("Sign in"));
        tabTo("State officer");
        page.press(Keys.ENTER);
        page.waitForFigures();
        assertThat(page.script("return document.activeElement.id"))
                .as("where the keyboard is after the button has gone that signed in")
                .isEqualTo("main");
    }

    /** Each stop once, each with an outline, until the browser's own controls follow. */
    private void everythingIsReached(String screen) {
        page.follow(screen + (screen.contains("?") ? "&" : "?") + "lang=en");
        page.waitForFigures();
        int stops = ((Number) page.script(STOPS)).intValue();
        assertThat(stops).as(screen).isBetween(5, MOST_STOPS);
        page.script(NOTED);
        page.pressOften(Keys.TAB, stops);

        assertThat(page.script("reached.delete(document.body); return reached.size"))
                .as("stops of " + screen)
                .isEqualTo((long) stops);
        assertThat((List<?>) page.script("return unmarked"))
                .as("without an outline on " + screen)
                .isEmpty();
    }

    /** One stop for the Tab key, and arrows between districts. */
    private void maps() {
        page.follow("/review?lang=en");
        page.waitForFigures();
        assertThat(page.script("return document.querySelectorAll('.tiles [tabindex=\"0\"]').length"))
                .isEqualTo(1L);
        page.script("document.querySelector('.tiles [tabindex=\"0\"]').focus()");
        String first = page.focused();
        page.press(Keys.ARROW_DOWN);
        assertThat(page.focused()).isNotEqualTo(first);
        page.press(Keys.ENTER);
        page.waitForFigures();
        assertThat(page.script("return location.pathname + location.search").toString())
                .contains("/overdue", "in=", "kind=follow-ups");
        assertThat(page.script("return document.activeElement.id")).isEqualTo("main");
    }

    /** The day is chosen with arrows, and the slider keeps the focus while figures come. */
    private void days(LocalDate past) {
        page.follow("/review?lang=en&at=" + past);
        page.waitForFigures();
        page.script("document.querySelector('.time-slider input').focus()");
        page.press(Keys.ARROW_LEFT);
        soon(() -> assertThat(page.script("return location.search").toString()).contains("at=" + past.minusDays(1)));
        page.waitForFigures();
        assertThat(page.script("return document.activeElement.type")).isEqualTo("range");
        page.press(Keys.PAGE_DOWN);
        soon(() -> assertThat(page.script("return location.search").toString()).contains("at=" + past.minusDays(31)));
    }

    /** From the menu to the pack of a district, and to the printer. */
    private void committee() {
        page.follow("/review?lang=en");
        page.waitForFigures();
        tabTo("Committee");
        page.press(Keys.ENTER);
        soon(() -> assertThat(page.script("return document.activeElement.id")).isEqualTo("main"));
        soon(() -> assertThat(page.texts(".committee-head select")).hasSize(1));
        page.script("document.querySelector('.committee-head select').focus()");
        page.press("Patna");
        soon(() -> assertThat(page.texts("[data-topic=state] td")).isNotEmpty());
        page.script(
                "window.printed = 0; window.print = () => { window.printed += 1; }; scrollTo(0, 0); document.getElementById('main').focus()");
        tabTo("Print");
        page.press(Keys.ENTER);
        assertThat(page.script("return window.printed")).isEqualTo(1L);
    }

    private void aCase() {
        page.follow("/overdue?kind=follow-ups&lang=en");
        page.waitForFigures();
        String number = page.texts(".list td a").get(0);
        tabTo(number);
        page.press(Keys.ENTER);
        soon(() -> assertThat(page.texts("#case-heading")).containsExactly(number));
        assertThat(page.script("return document.activeElement.id")).isEqualTo("main");
    }

    private void signOut() {
        page.script("document.getElementById('sign-out').focus()");
        page.press(Keys.ENTER);
        soon(() -> assertThat(page.focused()).as("focus after signing out").isEqualTo("Sign in"));
    }

    private void tabTo(String name) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.press(Keys.TAB);
            if (page.focused().equals(name)) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + name);
    }

    private static void soon(ThrowingRunnable asserted) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(100)).untilAsserted(asserted);
    }
}
