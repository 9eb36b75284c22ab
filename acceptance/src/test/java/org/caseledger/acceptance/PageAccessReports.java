package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;

/** Who looked at what is read on the page by those who answer for it, each in the own scope, and by nobody else. */
final class PageAccessReports {
    private static final String LOOKER = "office-assistant-1";
    private static final String REPORTS = "/api/access-reports/";

    private final RunningLedger ledger;
    private final PageBrowser page;

    private PageAccessReports(RunningLedger ledger, PageBrowser page) {
        this.ledger = ledger;
        this.page = page;
    }

    /** @param id of a case of BR-PAT-01 */
    static void areReadByThoseWhoAnswerForLooks(RunningLedger ledger, String id, Path profile) {
        for (int look = 0; look < 3; look++) {
            ledger.jsonOnceCaughtUp("/api/cases/" + id, "office-assistant", Duration.ofSeconds(20));
        }
        ledger.json("/api/cases?limit=1", "case-worker-nalanda");
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 1_400)) {
            PageAccessReports reports = new PageAccessReports(ledger, page);
            page.signIn("AUDITOR", "en");
            reports.countByPersonCentreAndHour();
            reports.nameLooksWithoutWork(id);
            reports.nameWhomAnAccountCouldSee(id);
            reports.sayWhyThereIsNothing();
            reports.areWholeOnPaper();
            PageKeyboard.reaches(page, "/looks?kind=without-work");
            page.signOut();
            reports.areOfTheOwnCentreForItsAdministrator();
            reports.areReadInHindiByTheDataProtectionOfficer(id);
            reports.areForNobodyElse();
        }
    }

    private void countByPersonCentreAndHour() {
        open("/looks?lang=en");
        String row = row(LOOKER);
        JsonNode counted = ledger.json(REPORTS + "looks?by=person&person=" + LOOKER, "auditor");
        assertThat(row).contains(LOOKER + counted.at("/groups/0/looks").asString());
        assertThat(counted.at("/groups/0/looks").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(page.text("[data-moment]")).contains("the whole State", "as of position");
        assertThat(page.state()).as("live, though it stands still").isEmpty();
        looksRight("looks-by-person");

        open("/looks?kind=centre&lang=en");
        assertThat(page.contents("#look-counts tbody th")).contains("Patna", "Nalanda");
        open("/looks?kind=centre&in=BR-NAL-01&lang=en");
        assertThat(page.contents("#look-counts tbody th")).containsExactly("Nalanda");
        assertThat(page.text("[data-moment]")).contains("Where: Nalanda.");

        open("/looks?kind=hour&lang=en");
        assertThat(page.contents("#look-counts tbody th")).allMatch(hour -> hour.matches("\\d\\d:00–\\d\\d:59"));
        looksRight("looks-by-hour");
    }

    private void nameLooksWithoutWork(String id) {
        open("/looks?kind=without-work&lang=en");
        assertThat(page.contents("main tbody tr"))
                .filteredOn(row -> row.contains(LOOKER) && row.contains("Case " + id.substring(0, 8)))
                .hasSize(3)
                .allMatch(row -> row.contains("Office assistant, Patna"));
        looksRight("looks-without-work");
        String file = String.valueOf(page.script("return document.querySelector('.list-head a').getAttribute('href')"));
        assertThat(ledger.get(file, "auditor").body()).contains(LOOKER, id);
    }

    private void nameWhomAnAccountCouldSee(String id) {
        page.follow("/looks?kind=affected&lang=en");
        page.waitFor(By.cssSelector("input[name=worker]"));
        assertThat(page.text("main")).contains("Give the account that is meant");
        page.click("input[name=worker]");
        page.press(LOOKER);
        page.click("main form button");
        page.waitFor(By.cssSelector("main tbody tr"));
        List<String> affected = page.contents("main tbody tr");
        JsonNode counts =
                ledger.json(REPORTS + "affected?person=" + LOOKER, "auditor").path("counts");
        assertThat(page.text("[data-total]"))
                .isEqualTo("Looked at by %s: cases %d, calls %d, kinds of lists %d"
                        .formatted(
                                LOOKER,
                                counts.path("cases").asInt(),
                                counts.path("calls").asInt(),
                                counts.path("lists").asInt()));
        assertThat(affected).anyMatch(row -> row.contains(id.substring(0, 8)));
        assertThat(String.valueOf(page.script("return location.search"))).contains("worker=" + LOOKER);
        looksRight("looks-affected");
    }

    private void sayWhyThereIsNothing() {
        open("/looks?from=2024-01-01&to=2024-01-31&lang=en");
        assertThat(page.text("main")).contains("Nobody looked at anything there in these days.");
        page.follow("/looks?from=2024-01-01&to=2025-01-31&lang=en");
        page.waitFor(By.cssSelector(".part [role=alert]"));
        assertThat(page.text(".part [role=alert]")).contains("at most 92 days before");
        assertThat(page.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
        page.click("input[name=from]");
        page.press("31-13-2025");
        page.click("main form button");
        page.waitFor(By.cssSelector("form .problem"));
        page.follow("/looks?from=2025-02-01&to=2025-01-31&lang=en");
        page.waitFor(By.cssSelector(".part [role=alert]"));
        assertThat(page.text(".part [role=alert]")).contains("Give a day up to 2025-01-31 as the first one");
        assertThat(page.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
        page.click("main form button");
        await().untilAsserted(() -> assertThat(page.text("form [role=alert]")).contains("lies after the last"));
        page.follow("/looks?at="
                + ledger.json("/api/ledger", "auditor").path("openedOn").asString() + "&lang=en");
        page.waitFor(By.cssSelector("main > p a"));
        assertThat(page.text("main")).contains("known as of now alone");
    }

    private void areWholeOnPaper() {
        open("/looks?lang=en");
        String paper = String.join(" ", PagePrint.pages(page.printed()));
        assertThat(paper)
                .contains("Looks from", "the whole State", "Printed by Auditor, auditor-1", "Lines in them")
                .doesNotContain("As of ", "Show looks", "From day");
        assertThat(PagePrint.close(paper)).contains(PagePrint.close(LOOKER));
    }

    private void areOfTheOwnCentreForItsAdministrator() {
        page.signIn("CENTRE_ADMINISTRATOR", "en");
        open("/looks?kind=centre&lang=en");
        assertThat(page.contents("#look-counts tbody th")).containsExactly("Patna");
        assertThat(page.text("[data-moment]")).contains("Where: Patna.");
        assertThat(page.contents("select[name=centre]"))
                .as("to choose among one")
                .isEmpty();
        page.signOut();
    }

    private void areReadInHindiByTheDataProtectionOfficer(String id) {
        page.signIn("DATA_PROTECTION_OFFICER", "hi");
        page.waitForFigures();
        assertThat(String.valueOf(page.script("return location.pathname"))).isEqualTo("/looks");
        assertThat(page.text("[data-moment]")).contains("पूरा राज्य");
        looksRight("looks-hindi");
        open("/looks?kind=without-work&lang=hi");
        assertThat(page.contents("main tbody tr")).anyMatch(row -> row.contains("मामला " + id.substring(0, 8)));
        looksRight("looks-without-work-hindi");
        page.signOut();
    }

    private void areForNobodyElse() {
        for (String user : List.of("CASE_WORKER", "STATE_OFFICER")) {
            page.signIn(user, "en");
            page.follow("/looks?lang=en");
            await().untilAsserted(() -> assertThat(String.valueOf(page.script("return location.pathname")))
                    .as(user)
                    .isNotEqualTo("/looks"));
            assertThat(page.texts("nav a")).as(user).doesNotContain("Who looked");
            page.signOut();
        }
        JsonNode all = ledger.json(REPORTS + "looks?by=person", "auditor");
        assertThat(StreamSupport.stream(all.path("groups").spliterator(), false)
                        .map(group -> group.path("person").asString()))
                .as("asking is a look")
                .contains("auditor-1", "data-protection-officer-1");
    }

    private void open(String address) {
        page.follow(address);
        page.waitForFigures();
        assertThat(page.texts("main [role=alert]")).as(address).allMatch(String::isEmpty);
    }

    private String row(String person) {
        return page.contents("#look-counts tbody tr").stream()
                .filter(row -> row.startsWith(person))
                .findFirst()
                .orElseThrow();
    }

    private void looksRight(String picture) {
        page.picture(picture);
        assertThat(page.violations()).as(picture).isEmpty();
        assertThat(page.scrollsSideways()).as(picture).isFalse();
        assertThat(page.complaints()).as(picture).isEmpty();
    }
}
