package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.caseledger.acceptance.FaultyProxy.Fault;
import org.openqa.selenium.By;

/** The page never claims to be live when it is not, whatever happens to its stream. */
final class PageStates {
    private static final Duration SEEN = Duration.ofSeconds(15);
    private static final Duration RIGHT_AGAIN = Duration.ofSeconds(10);
    /** Heartbeats come every eight seconds, and fifteen of silence are late. */
    private static final Duration SILENCE_SEEN = Duration.ofSeconds(18);

    /** Longer than a page that is behind another one goes on following. */
    private static final Duration REST = Duration.ofSeconds(3);

    private static final List<Fault> LOSING = List.of(Fault.SERVICE_UNAVAILABLE, Fault.CUT);

    private PageStates() {}

    static void areTrueThroughFaults(RunningLedger ledger, Path profile) {
        try (FaultyProxy proxy = FaultyProxy.to(ledger.queryUrl());
                PageBrowser page = PageBrowser.open(profile, proxy.url(), 1280, 900)) {
            SetBackClock clock = SetBackClock.in(page);
            page.signIn("DISTRICT_OFFICER@NAL", "en"); // who is in no other suite: a caller has a few streams only
            is(page, "live", SEEN);
            inEachOfManyTabs(page);
            LOSING.forEach(fault -> {
                proxy.does(fault);
                is(page, "lost", SEEN);
                onPaper(page, "\\. Connection lost: nothing heard since \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d\\.");
                proxy.does(Fault.NONE);
                is(page, "live", RIGHT_AGAIN);
                onPaper(page, ", as known now\\.");
            });
            silence(proxy, page, clock);
            offline(page);
            asksAgain(page);
            renewed(proxy, page);
            refused(proxy, page);
            ended(proxy, page);
            endedOnAPastDay(proxy, page);
            endedInAnotherTab(proxy, page);
        }
    }

    /** A browser has six connections to a service, and each page that follows keeps one. */
    private static void inEachOfManyTabs(PageBrowser page) {
        String first = page.tab();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            page.openTab("/review?lang=en");
            is(page, "live", SEEN);
            page.waitForFigures();
            others.add(page.tab());
        }
        others.forEach(other -> {
            page.toTab(other);
            page.closeTab();
        });
        page.toTab(first);
        is(page, "live", SEEN);
    }

    /** The figures stay, look late, and say since when, whatever the clock of the computer says. */
    private static void silence(FaultyProxy proxy, PageBrowser page, SetBackClock clock) {
        proxy.does(Fault.SILENCE);
        clock.byAnHour();
        is(page, "late", SILENCE_SEEN);
        assertThat(page.text("#live")).contains("nothing heard since").containsPattern("for 1[5-9] seconds");
        onPaper(page, "\\. Late: nothing heard since ");
        assertThat(page.script("return document.getElementById('main').className"))
                .isEqualTo("stale");
        isBehindAnotherFor(REST, page);
        is(page, "late", SEEN);
        assertThat(page.text("#live")).contains("nothing heard since");
        proxy.does(Fault.NONE);
        is(page, "live", RIGHT_AGAIN);
        assertThat(page.script("return document.getElementById('main').className"))
                .isEqualTo("");
    }

    /** What nobody is told of any more is not called known now on a sheet either. */
    private static void onPaper(PageBrowser page, String said) {
        within(SEEN, () -> assertThat(page.raw(".printed")).containsPattern("As of \\d+ \\w+ \\d{4}" + said));
    }

    private static void isBehindAnotherFor(Duration time, PageBrowser page) {
        page.hide(true);
        await().pollDelay(time).until(() -> true);
        page.hide(false);
    }

    private static void offline(PageBrowser page) {
        page.offline(true);
        is(page, "lost", SEEN);
        assertThat(page.text("#live")).contains("tries again in");
        page.offline(false);
        is(page, "live", RIGHT_AGAIN);
    }

    /** A question that could not be sent is sent again by itself, and the message goes. */
    private static void asksAgain(PageBrowser page) {
        page.offline(true);
        page.click(".time-day a.step");
        within(SEEN, () -> assertThat(page.texts("[role=alert]")).anyMatch(said -> said.contains("cannot be reached")));
        page.offline(false);
        within(RIGHT_AGAIN, () -> assertThat(page.texts("[role=alert]")).allMatch(String::isEmpty));
        page.waitForFigures();
        page.click("#live a");
        is(page, "live", RIGHT_AGAIN);
    }

    /** What is gone with an older service is not asked for again for ever. */
    private static void renewed(FaultyProxy proxy, PageBrowser page) {
        proxy.does(Fault.RENEWED);
        page.click("nav a[href*='/trends']");
        within(SEEN, () -> assertThat(page.texts("main [role=alert]")).anyMatch(said -> said.contains("A newer page")));
        proxy.does(Fault.NONE);
        page.click("main [role=alert] a");
        page.waitForFigures();
        assertThat(page.texts("main [role=alert]")).allMatch(String::isEmpty);
        is(page, "live", RIGHT_AGAIN);
    }

    private static void refused(FaultyProxy proxy, PageBrowser page) {
        proxy.does(Fault.CUT);
        is(page, "lost", SEEN);
        proxy.does(Fault.FORBIDDEN);
        is(page, "refused", SEEN);
        assertThat(page.text("#live")).contains("may read past days");
        proxy.does(Fault.NONE);
        page.follow("/review?lang=en");
        is(page, "live", RIGHT_AGAIN);
    }

    /** Nothing of a case stays on the screen of somebody who is signed in no more. */
    private static void ended(FaultyProxy proxy, PageBrowser page) {
        page.waitForFigures();
        proxy.does(Fault.CUT);
        proxy.does(Fault.UNAUTHORIZED);
        page.waitFor(By.id("token"));
        assertThat(page.text("main")).contains("Your session has ended");
        assertThat(page.texts("main table")).isEmpty();
        assertThat(page.texts("[data-figure]")).isEmpty();
        proxy.does(Fault.NONE);
    }

    /** Nothing is followed there, and nothing asked once it is answered. */
    private static void endedOnAPastDay(FaultyProxy proxy, PageBrowser page) {
        toAPastDay(page);
        proxy.does(Fault.UNAUTHORIZED);
        page.script("document.dispatchEvent(new Event('visibilitychange'))");
        hasLeftNothing(page);
        proxy.does(Fault.NONE);
    }

    private static void endedInAnotherTab(FaultyProxy proxy, PageBrowser page) {
        toAPastDay(page);
        page.script("document.addEventListener('visibilitychange', (seen) => seen.stopImmediatePropagation(), true)");
        String past = page.tab();
        page.openTab("/review?lang=en");
        is(page, "live", SEEN);
        proxy.does(Fault.UNAUTHORIZED);
        hasLeftNothing(page);
        page.closeTab();
        page.toTab(past);
        hasLeftNothing(page);
        proxy.does(Fault.NONE);
    }

    private static void toAPastDay(PageBrowser page) {
        page.follow("/review?lang=en");
        page.waitForFigures();
        page.click(".time-day a.step");
        is(page, "past", SEEN);
        page.waitForFigures();
    }

    private static void hasLeftNothing(PageBrowser page) {
        page.waitFor(By.id("token"));
        assertThat(page.text("main")).contains("Your session has ended");
        assertThat(page.texts("[data-figure]")).isEmpty();
    }

    private static void is(PageBrowser page, String state, Duration within) {
        within(within, () -> assertThat(page.state()).isEqualTo(state));
    }

    private static void within(Duration time, ThrowingRunnable asserted) {
        await().atMost(time).pollInterval(Duration.ofMillis(100)).untilAsserted(asserted);
    }
}
