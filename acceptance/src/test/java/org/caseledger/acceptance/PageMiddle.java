package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;

/** Which centres of a district are further behind than the one in the middle of the State: never the one that is the middle itself. */
final class PageMiddle {
    /** A third, which the service rounds down where it says what is in the middle. */
    private static final String A_THIRD = """
            {
              '/api/reports/standing': { edit: (report) => ({ ...report, centres: report.centres.map((centre) => ({ ...centre,
                counts: { ...centre.counts, casesOverdue: 1, underFollowUp: 3, longOpen: 1, open: 3, postsVacant: 0, medianDelayDays: 0 } })) }) },
              '/api/reports/medians': { edit: (state) => ({ ...state, medians: { ...state.medians,
                overdueShare: %1$s, longOpenShare: %1$s, postsVacant: 0, medianDelayDays: 0 } }) },
            }""";

    private PageMiddle() {}

    static void isNotBehindItself(RunningLedger ledger, Path profile) {
        shows(
                ledger,
                profile,
                "0.3333",
                "No centre is further behind with follow-ups than the middle of the State.",
                false);
        shows(ledger, profile, "0.3332", "Further behind with follow-ups than the middle of the State", true);
    }

    private static void shows(RunningLedger ledger, Path profile, String middle, String sentence, boolean isMarked) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("DISTRICT_OFFICER", "en");
            FakedAnswers.in(page, ledger, A_THIRD.formatted(middle));
            page.follow("/committee?lang=en");
            await().untilAsserted(() ->
                    assertThat(page.text("[data-topic=state] .sentence")).contains(sentence));
            assertThat(page.texts("#beside-state .worse-mark").isEmpty()).isEqualTo(!isMarked);
            page.signOut();
        }
    }
}
