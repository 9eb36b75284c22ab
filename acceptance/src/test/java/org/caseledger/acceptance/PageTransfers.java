package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** A centre that is asked to take a case over finds it on the page, and is told what it is not shown yet. */
final class PageTransfers {
    private final PageBrowser page;
    private final String id;

    private PageTransfers(PageBrowser page, String id) {
        this.page = page;
        this.id = id;
    }

    /** @param id of a case of BR-PAT-01 that was just registered */
    static void areSeenByBothCentres(RunningLedger ledger, String id, Path profile) {
        var provided =
                ledger.post("/api/cases/" + id + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", "case-worker");
        assertThat(provided.statusCode()).as(provided.body()).isEqualTo(200);
        var asked = ledger.post(
                "/api/cases/" + id + "/transfer",
                "{\"to\":\"BR-NAL-01\",\"consentBy\":\"WOMAN\"}",
                "case-worker",
                "If-Match",
                "\"1\"");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(ledger.json("/api/today?centre=BR-NAL-01", "case-worker-nalanda")
                        .path("transfers"))
                .isNotEmpty());
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 1_400)) {
            PageTransfers transfers = new PageTransfers(page, id);
            transfers.theAskedCentreOpensItFromItsList();
            transfers.theOtherReadsThatAnAnswerIsAwaited();
        }
    }

    private void theAskedCentreOpensItFromItsList() {
        page.signIn("CENTRE_ADMINISTRATOR@NAL", "en");
        page.follow("/today?lang=en");
        page.waitForFigures();
        assertThat(page.text("[data-list=transfers]")).contains("from Patna").doesNotContain("BR-PAT-01 ");
        page.click("[data-list=transfers] a[href*='" + id + "']");
        page.waitFor(By.id("asked-alone"));
        page.waitForFigures();
        assertThat(page.text("#asked-alone")).contains("asked to take it over");
        assertThat(page.texts("main [role=alert]")).allMatch(String::isEmpty);
        assertThat(page.contents("dd")).anyMatch(said -> said.matches("to Nalanda, on .*; to be answered by .*"));
        assertThat(page.contents("[data-action=AcceptTransfer]")).hasSize(1);
        looksRight("transfer-asked");
        page.follow("/cases?id=" + id + "&lang=hi");
        page.waitFor(By.id("asked-alone"));
        looksRight("transfer-asked-hindi");
        page.signOut();
    }

    private void theOtherReadsThatAnAnswerIsAwaited() {
        page.signIn("CASE_WORKER", "en");
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        assertThat(page.contents("dd")).anyMatch(said -> said.matches("to Nalanda, on .*; to be answered by .*"));
        assertThat(page.contents("#asked-alone")).isEmpty();
        assertThat(page.contents("[data-leaf]")).hasSize(3);
        page.signOut();
    }

    private void looksRight(String picture) {
        page.picture(picture);
        assertThat(page.violations()).as(picture).isEmpty();
        assertThat(page.scrollsSideways()).as(picture).isFalse();
        assertThat(page.complaints()).as(picture).isEmpty();
    }
}
