package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.openqa.selenium.By;

/** Days go by on the screen for whoever wants it, and for nobody who wants nothing to move. */
final class PageMotion {
    private static final Duration STEPS = Duration.ofSeconds(4);

    private PageMotion() {}

    static void isNoneWhereNoneIsWanted(RunningLedger ledger, LocalDate past, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            page.follow("/help?lang=en&at=" + past);
            page.waitFor(By.cssSelector(".play"));
            page.click(".play");
            await().until(() -> !address(page).contains("at=" + past));

            page.reducedMotion(true);
            assertThat(page.script("return getComputedStyle(document.querySelector('.play')).display"))
                    .isEqualTo("none");
            await().pollDelay(STEPS).until(() -> true);
            String stands = address(page);
            await().pollDelay(STEPS).until(() -> true);
            assertThat(address(page)).isEqualTo(stands);
            page.reducedMotion(false);
            page.signOut();
        }
    }

    private static String address(PageBrowser page) {
        return String.valueOf(page.script("return location.search"));
    }
}
