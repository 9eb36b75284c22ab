package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.By;

/** Who reads on in a list keeps its first page as it was then, and the next one is of no other list. */
final class PageReadOn {
    /** Each page has one line, a first one its number among those that came. */
    private static final String PAGES = """
            {
              'cursor=': { ms: 3000, path: (path) => path.replace(/&?cursor=[^&]*/, ''), edit: ({ cases: [line] }) => ({
                cases: [{ ...line, id: 'next', number: 'NEXT' }] }) },
              '/api/cases?': { edit: (answer) => {
                window.pages = (window.pages ?? 0) + 1;
                return { ...answer, cases: [{ ...answer.cases[0], number: `PAGE-${window.pages}` }], next: 'more' };
              } },
            }""";

    private static final Duration SOON = Duration.ofSeconds(10);
    /** A change is told, and the next page come. */
    private static final Duration COME = Duration.ofSeconds(5);

    private final PageBrowser page;
    private final FakedAnswers answers;

    private PageReadOn(PageBrowser page, FakedAnswers answers) {
        this.page = page;
        this.answers = answers;
    }

    static void isOfOneListAtOneMoment(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            PageReadOn list = new PageReadOn(page, FakedAnswers.in(page, ledger, PAGES));
            list.standsStillFromTheMomentMoreIsAskedFor();
            list.staysThoughAFirstPageComesLater();
            list.movesOnOnceAnotherListIsAskedFor();
            page.signOut();
        }
    }

    private void standsStillFromTheMomentMoreIsAskedFor() {
        open();
        more();
        answers.tell();
        await().pollDelay(COME).until(() -> true);
        lists("PAGE-1", "NEXT");
        assertThat(answers.asked("/api/cases?"))
                .as("first pages and the next one")
                .isEqualTo(2);
    }

    /** It was asked for before, and would be the answer of another moment than the one that the next page goes on from. */
    private void staysThoughAFirstPageComesLater() {
        open();
        String standpoint = page.text("[data-standpoint]");
        answers.are("{'/api/cases?': { ...window.faked['/api/cases?'], ms: 1500 }}");
        answers.tell();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(answers.asked("/api/cases?")).isEqualTo(2));
        more();
        await().pollDelay(COME).until(() -> true);
        lists("PAGE-1", "NEXT");
        assertThat(page.script("return window.pages"))
                .as("first pages that came")
                .isEqualTo(2L);
        assertThat(page.text("[data-standpoint]")).isEqualTo(standpoint);
    }

    /** Its next page is none of the other one's, which goes on with the ledger. */
    private void movesOnOnceAnotherListIsAskedFor() {
        open();
        more();
        page.script(
                "history.pushState(null, '', '/cases?in=PAT&lang=en'); dispatchEvent(new PopStateEvent('popstate'))");
        await().atMost(SOON).untilAsserted(() -> lists("PAGE-2"));
        await().pollDelay(COME).until(() -> true);
        lists("PAGE-2");
        answers.tell();
        await().atMost(SOON).untilAsserted(() -> lists("PAGE-3"));
    }

    private void open() {
        page.follow("/cases?lang=en");
        page.waitForFigures();
        page.waitFor(By.cssSelector("[data-standpoint]"));
        lists("PAGE-1");
    }

    private void more() {
        page.click(".part > button.quiet");
    }

    private void lists(String... numbers) {
        assertThat(page.contents("table.list tbody tr td:first-child")).containsExactly(numbers);
    }
}
