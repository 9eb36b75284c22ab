package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** Whoever keeps a checkpoint reads what it covers and what it does not; where there is none for a while, why. */
final class PageCheckpoint {
    private static final String CHECKPOINT = "'/api/log/checkpoint'";
    private static final String AWAY = "{" + CHECKPOINT + ": {status: 503, body: {detail: 'The signer is away.'}}}";
    private static final String SAID_AWAY = "The signer is away. The page asks again by itself.";
    /** The page asks again after ten seconds. */
    private static final String IN_HASTE = """
            const wait = window.setTimeout.bind(window);
            window.setTimeout = (what, ms) => wait(what, Math.min(ms, 500));""";

    private final RunningLedger ledger;
    private final PageBrowser page;

    private PageCheckpoint(RunningLedger ledger, PageBrowser page) {
        this.ledger = ledger;
        this.page = page;
    }

    static void saysWhatItCovers(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.before(IN_HASTE);
            page.signIn("AUDITOR", "en");
            PageCheckpoint checkpoint = new PageCheckpoint(ledger, page);
            FakedAnswers answers = FakedAnswers.in(page, ledger, AWAY);
            checkpoint.saysWhyThereIsNone(answers);
            checkpoint.saysThatItIsBehind(answers);
            checkpoint.saysNothingOfALedgerThatWasRestored(answers);
            checkpoint.saysWhyNoProofCanBeCarried(answers);
            page.signOut();
            page.signIn("INTEGRATOR", "en");
            checkpoint.isAskedForAgainByWhoIsToldNothing(answers);
            page.signOut();
        }
    }

    private void saysWhyThereIsNone(FakedAnswers answers) {
        page.follow("/checkpoint?lang=en");
        await().untilAsserted(
                        () -> assertThat(page.texts(".checkpoint [role=alert]")).containsExactly(SAID_AWAY));
        assertThat(page.violations()).isEmpty();
        answers.are(of(5));
        page.waitFor(By.cssSelector("[data-size]"));
        assertThat(page.texts(".checkpoint [role=alert]")).isEmpty();
    }

    private void saysThatItIsBehind(FakedAnswers answers) {
        assertThat(covered()).contains("does not cover the newest entries yet", "position 4,", "1,00,00,00,001");
        assertThat(String.join(" ", PagePrint.pages(page.printed())))
                .contains("does not cover the newest entries yet", "1,00,00,00,001");
        assertThat(page.violations()).isEmpty();
        answers.are(of(2_000_000_000));
        await().until(() -> covered().contains("covers every entry up to position 1,00,00,00,001"));
    }

    /** What was signed before covers positions of which the ledger knows nothing any more. */
    private void saysNothingOfALedgerThatWasRestored(FakedAnswers answers) {
        answers.are(of(900));
        page.script("window.newest = 1000");
        answers.tell();
        await().untilAsserted(() -> assertThat(covered()).contains("position 899,", "1,001"));
        page.script("window.newest = 1e9");
    }

    private void saysWhyNoProofCanBeCarried(FakedAnswers answers) {
        String id = ledger.json("/api/cases?limit=1&centre=BR-PAT-01", "state-officer")
                .at("/cases/0/id")
                .asString();
        page.follow("/cases?id=" + id + "&lang=en");
        page.waitForFigures();
        await().untilAsserted(
                        () -> assertThat(page.texts(".proof [role=alert]")).containsExactly(SAID_AWAY));
        assertThat(page.contents("[data-proved]")).isNotEmpty().allMatch(said -> said.equals("The signer is away."));
        answers.are(of(1));
        await().untilAsserted(() -> assertThat(page.texts(".proof [role=status]"))
                .singleElement()
                .asString()
                .contains("up to position 0,", "is not in it yet"));
    }

    /** No change is told to an integrator, who is shown how far the ledger was when it was asked. */
    private void isAskedForAgainByWhoIsToldNothing(FakedAnswers answers) {
        page.follow("/checkpoint?lang=en");
        page.waitFor(By.cssSelector(".checkpoint [role=alert]"));
        answers.are(of(5));
        page.waitFor(By.cssSelector("[data-covered]"));
        assertThat(covered()).contains("does not cover the newest entries yet", "position 4,");
        answers.are(of(2_000_000_000));
        await().until(() -> covered().contains("covers every entry up to position"));
    }

    private String covered() {
        return String.join(" ", page.texts("[data-covered]"));
    }

    private static String of(long size) {
        return "{" + CHECKPOINT + ": {status: 200, body: 'caseledger.example/log\\n" + size
                + "\\nAAAA\\n\\n— caseledger.example AAAAAAAA\\n'}}";
    }
}
