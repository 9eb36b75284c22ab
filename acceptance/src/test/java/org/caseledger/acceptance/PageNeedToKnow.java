package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;

/** Who may not know what was done to her, at which risk she is and what came of it, is shown none of it in either language. */
final class PageNeedToKnow extends ShownNumbers {
    /**
     * A language of the page.
     *
     * @param risk title of what stands in lists as well
     * @param others titles of what is known of her, on the page of a case
     */
    private record Spoken(String tag, String risk, List<String> others) {
        List<String> titles() {
            return Stream.concat(Stream.of(risk), others.stream()).toList();
        }
    }

    private static final List<Spoken> LANGUAGES = List.of(
            new Spoken("en", "Risk", List.of("Categories", "Type")),
            new Spoken("hi", "जोखिम", List.of("श्रेणियाँ", "प्रकार")));

    private PageNeedToKnow(RunningLedger ledger, LocalDate day, PageBrowser page) {
        super(ledger, day, page);
    }

    static void isAllThatIsShown(RunningLedger ledger, LocalDate day, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            PageNeedToKnow shown = new PageNeedToKnow(ledger, day, page);
            for (Spoken language : LANGUAGES) {
                shown.to("CASE_WORKER", language, true);
                shown.to("OFFICE_ASSISTANT", language, false);
            }
            shown.toThoseWhoShelterHer();
            shown.toWhoProtectsData();
            shown.toSystems();
        }
    }

    private void to(String user, Spoken language, boolean isKnown) {
        String id = ask("/api/cases?limit=1&centre=BR-PAT-01&risk=HIGH")
                .at("/cases/0/id")
                .asString();
        page.signIn(user, language.tag);

        open("/cases?id=" + id, language);
        List<String> titles = page.contents("dt");
        assertThat(titles).as(user).hasSizeGreaterThan(4);
        if (isKnown) {
            assertThat(titles).as(user).containsAll(language.titles());
        } else {
            assertThat(titles).as(user).doesNotContainAnyElementsOf(language.titles());
        }
        for (String list : List.of("/cases", "/overdue?kind=follow-ups")) {
            open(list, language);
            assertThat(page.contents("th").contains(language.risk))
                    .as("%s of %s in %s", list, user, language.tag)
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

    /** What may not be asked is neither asked nor promised, and a past day is one of the page for her as well. */
    private void toWhoProtectsData() {
        String id = ask("/api/cases?limit=1&centre=BR-PAT-01").at("/cases/0/id").asString();
        page.signIn("DATA_PROTECTION_OFFICER", "en");
        open("/cases?id=" + id);
        page.click(".entry-proof summary");
        assertThat(page.contents(".entry-proof dt"))
                .contains("Recorded, as stated")
                .doesNotContain("Recorded, as proved");
        assertThat(page.text("main")).doesNotContain("on their way");

        String last =
                ask("/api/cases/" + id + "/history").at("/events/0/occurredOn").asString();
        open("/cases?id=" + id + "&at=" + last);
        assertThat(page.contents("main [role=alert]")).allMatch(String::isEmpty);
        assertThat(page.contents("#case-heading")).hasSize(1);
        assertThat(page.text(".strip")).startsWith("As of ").contains("Back to live");
        assertThat(page.violations()).isEmpty();

        for (String unasked : List.of("/later?at=" + day, "/checkpoint")) {
            isTakenTo("/looks", unasked);
        }
        page.follow("/cases?id=" + id + "&at=yesterday&lang=en");
        page.waitFor(By.cssSelector("main > [role=alert]"));
        assertThat(page.text("main > [role=alert]")).contains("a day that does not exist");
        assertThat(page.complaints()).isEmpty();
        page.signOut();
    }

    private void toSystems() {
        page.signIn("INTEGRATOR", "en");
        isTakenTo("/feed", "/later?at=" + day);
        assertThat(page.complaints()).isEmpty();
        page.signOut();
    }

    /** To where who may not see this begins. */
    private void isTakenTo(String first, String unasked) {
        page.follow(unasked + (unasked.contains("?") ? "&" : "?") + "lang=en");
        await().untilAsserted(() -> assertThat(String.valueOf(page.script("return location.pathname")))
                .isEqualTo(first));
        assertThat(page.contents("main .problem")).isEmpty();
    }

    private void open(String address, Spoken language) {
        page.follow(address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag);
        page.waitForFigures();
    }
}
