package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;

/** The list beneath a breakdown goes with it when something else is counted, as on the way back. */
final class PageBreakdownList {
    private static final String GROUP = "of: { code: 'BR-PAT-01', en: 'Patna', hi: 'Patna' }, cases: 1";
    private static final String BREAKDOWNS = """
            {
              'breakdown?of=registered': { status: 200, body: { of: 'REGISTERED', by: ['centre'], from: '2026-01-01', to: '2026-02-01', total: 1,
                groups: [{ %1$s, list: '/api/registrations?faked' }] } },
              'breakdown?of=closed': { ms: 2000, status: 200, body: { of: 'CLOSED', by: ['centre'], from: '2026-01-01', to: '2026-02-01', total: 1,
                groups: [{ %1$s, list: '/api/disposals?faked' }] } },
              '/api/registrations': { status: 200, body: { total: 1, registrations: [{ caseId: '1', number: 'R', centre: 'BR-PAT-01', on: '2026-01-02' }] } },
              '/api/disposals': { status: 200, body: { counts: { closed: 1 }, disposals: [{ caseId: '1', number: 'D', centre: 'BR-PAT-01', on: '2026-01-03',
                registeredOn: '2026-01-02' }] } },
            }""".formatted(GROUP);
    private static final String LISTED = "section[aria-labelledby=counted-cases] tbody tr td:first-child";

    private PageBreakdownList() {}

    static void isOfWhatIsShown(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            FakedAnswers.in(page, ledger, BREAKDOWNS);
            page.follow("/breakdown?of=registered&by=centre&code=BR-PAT-01&lang=en");
            lists(page, "R");
            page.script("history.pushState(null, '', '/breakdown?of=closed&by=centre&code=BR-PAT-01&lang=en');"
                    + "dispatchEvent(new PopStateEvent('popstate'))");
            assertThat(page.contents("[aria-busy=true]")).isNotEmpty();
            assertThat(page.contents(LISTED))
                    .as("while something else is on its way")
                    .isEmpty();
            lists(page, "D");
            assertThat(page.complaints()).isEmpty();
            page.signOut();
        }
    }

    private static void lists(PageBrowser page, String number) {
        await().untilAsserted(() -> assertThat(page.contents(LISTED)).containsExactly(number));
    }
}
