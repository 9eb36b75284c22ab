package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who may not know what was done to her, at which risk she is and what came of it, is shown none of it in either language. */
final class PageNeedToKnow extends ShownNumbers {
    /** Titles of what is known of her, on the page of a case. */
    private static final Map<String, List<String>> TITLES = Map.of(
            "en", List.of("Risk", "Categories", "Type"),
            "hi", List.of("जोखिम", "श्रेणियाँ", "प्रकार"));

    /** The title of its column in lists. */
    private static final Map<String, String> RISK = Map.of("en", "Risk", "hi", "जोखिम");

    private PageNeedToKnow(RunningLedger ledger, LocalDate day, PageBrowser page) {
        super(ledger, day, page);
    }

    static void isAllThatIsShown(RunningLedger ledger, LocalDate day, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            PageNeedToKnow shown = new PageNeedToKnow(ledger, day, page);
            for (String language : TITLES.keySet()) {
                shown.to("CASE_WORKER", language, true);
                shown.to("OFFICE_ASSISTANT", language, false);
            }
            shown.toThoseWhoShelterHer();
        }
    }

    private void to(String user, String language, boolean isKnown) {
        String id = ask("/api/cases?limit=1&centre=BR-PAT-01&risk=HIGH")
                .at("/cases/0/id")
                .asString();
        page.signIn(user, language);

        open("/cases?id=" + id, language);
        assertThat(page.contents("dt").containsAll(TITLES.get(language)))
                .as("%s in %s: %s", user, language, page.contents("dt"))
                .isEqualTo(isKnown);
        assertThat(page.contents("dt"))
                .as(user)
                .hasSizeGreaterThan(4)
                .satisfies(titles -> assertThat(titles.stream().filter(TITLES.get(language)::contains))
                        .hasSize(isKnown ? TITLES.get(language).size() : 0));
        for (String list : List.of("/cases", "/overdue?kind=follow-ups")) {
            open(list, language);
            assertThat(page.contents("th").contains(RISK.get(language)))
                    .as("%s of %s in %s", list, user, language)
                    .isEqualTo(isKnown);
        }
        page.signOut();
    }

    /** Of the whole register those who stay. */
    private void toThoseWhoShelterHer() {
        long staying = ask("/api/shelter-stays?centre=BR-PAT-01&state=open")
                .at("/counts/cases")
                .asLong();
        page.signIn("MULTI_PURPOSE_STAFF", "en");
        open("/cases");

        assertThat(number("[data-total]")).isEqualTo(staying);
        page.signOut();
    }

    private void open(String address, String language) {
        page.follow(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        page.waitForFigures();
    }
}
