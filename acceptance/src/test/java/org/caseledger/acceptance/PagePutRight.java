package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;

/** An entry that was put right or retracted says by which other, and that one stands in the same list with its number. */
final class PagePutRight {
    /** Of each that is named as having put another right, what stands in the lines with its number. */
    private static final String NAMED = """
            const words = / by entry ([0-9, ]+)$/;
            return [...document.querySelectorAll('.history small')].map((said) => words.exec(said.textContent)).filter(Boolean)
                .flatMap((said) => said[1].split(', '))
                .map((number) => [...document.querySelectorAll('.history tbody tr')].filter((line) => line.cells[0].textContent === number))
                .map((lines) => `${lines.length}: ${lines[0]?.querySelector('.what').textContent}`);""";

    private PagePutRight() {}

    /** @param id of a case of BR-PAT-01 that was just registered */
    static void isFoundByItsNumber(RunningLedger ledger, String id, Path profile) {
        post(ledger, id, "services", "{\"service\":\"LEGAL_COUNSELLING\"}", "case-worker");
        correct(ledger, id, "18_24");
        correct(ledger, id, "25_34");
        post(ledger, id, "voidings", "{\"entry\":1,\"reason\":\"WRONG_CASE\"}", "centre-administrator");
        await().until(() -> ledger.json("/api/cases/" + id + "/history", "case-worker")
                        .path("events")
                        .size()
                == 5);
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 1_800)) {
            page.signIn("CASE_WORKER", "en");
            page.follow("/cases?id=" + id + "&lang=en");
            page.waitForFigures();

            assertThat(page.contents("[data-sequence]")).containsExactly("0", "1", "2", "3", "4");
            assertThat(named(page)).hasSize(3).allMatch(lines -> lines.matches("1: .*(Correction|retracted).*"));
            assertThat(page.texts(".history small")).anyMatch(said -> said.endsWith("by entry 2, 3"));
            assertThat(page.scrollsSideways()).isFalse();
            assertThat(page.violations()).isEmpty();
            page.picture("put-right");
            assertThat(String.join(" ", PagePrint.pages(page.printed())))
                    .contains("Entry Happened on", "put right by entry 2, 3", "retracted by entry 4");
            page.signOut();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> named(PageBrowser page) {
        return (List<String>) page.script(NAMED);
    }

    private static void correct(RunningLedger ledger, String id, String ageBand) {
        post(
                ledger,
                id,
                "corrections",
                "{\"entry\":0,\"field\":\"ageBand\",\"value\":\"" + ageBand + "\",\"reason\":\"WRONG_CODE\"}",
                "case-worker");
    }

    private static void post(RunningLedger ledger, String id, String what, String body, String role) {
        var stored = ledger.post("/api/cases/" + id + "/" + what, body, role);
        assertThat(stored.statusCode()).as(stored.body()).isLessThan(300);
    }
}
