package org.caseledger.acceptance;

/** The clock of a computer that is set back while it looks at the page. */
final class SetBackClock {
    private static final String CLOCK = """
            const clock = Date.now.bind(Date);
            const counted = performance.now.bind(performance);
            window.setBack = 0;
            window.passed = 0;
            Date.now = () => clock() - window.setBack + window.passed;
            performance.now = () => counted() + window.passed;""";

    private static final int HOUR_MS = 3_600_000;
    private static final int MINUTE_MS = 60_000;

    private final PageBrowser page;

    private SetBackClock(PageBrowser page) {
        this.page = page;
    }

    /** In every document that is opened from now on. */
    static SetBackClock in(PageBrowser page) {
        page.before(CLOCK);
        return new SetBackClock(page);
    }

    void byAnHour() {
        page.script("window.setBack += arguments[0]", HOUR_MS);
    }

    void passesAMinute() {
        page.script("window.passed += arguments[0]", MINUTE_MS);
    }
}
