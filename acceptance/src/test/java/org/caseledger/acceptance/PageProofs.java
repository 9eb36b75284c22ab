package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;

/** Where each entry stands in the log, as far as that is proved, and the file that proves it. */
final class PageProofs extends ShownNumbers {
    /** What the browser gets where the link leads, with the cookie of the page. */
    private static final String FOLLOWED = """
            const [selector, done] = arguments;
            fetch(document.querySelector(selector).href).then(async (answer) =>
                done(answer.status + ' ' + answer.headers.get('Content-Type') + ' ' + new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 2))));""";

    private static final String DOWNLOAD = ".proof a.download";

    private PageProofs(RunningLedger ledger, LocalDate day, PageBrowser page) {
        super(ledger, day, page);
    }

    static void areOffered(RunningLedger ledger, LocalDate day, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            PageProofs proofs = new PageProofs(ledger, day, page);
            proofs.ofACase();
            proofs.ofACaseForWhomItIsNot();
            proofs.ofFigures();
            proofs.checkpoint();
        }
    }

    private void ofACase() {
        String id = ask("/api/cases?limit=1&centre=BR-PAT-01").at("/cases/0/id").asString();
        JsonNode history = ask("/api/cases/" + id + "/history").path("events");
        page.signIn("CASE_WORKER", "en");
        open("/cases?id=" + id);
        page.waitFor(By.cssSelector(DOWNLOAD));

        assertThat(page.contents("[data-leaf]")).isEqualTo(texts(history, "leaf"));
        assertThat(numbers("[data-block]")).hasToString(texts(history, "block").toString());
        assertThat(page.contents("[data-proved]"))
                .hasSize(history.size())
                .allMatch(words -> words.matches("in the signed checkpoint of [0-9,]+ entries"));
        assertThat(numbers("[data-proved]"))
                .allSatisfy(size -> assertThat(size)
                        .isGreaterThan(
                                history.get(history.size() - 1).path("position").asLong())
                        .isLessThanOrEqualTo(signed()));
        assertThat(page.later(FOLLOWED, DOWNLOAD)).isEqualTo("200 application/zip PK");
        page.signOut();
    }

    /** Who may not have the contents of a case is offered no file of it. */
    private void ofACaseForWhomItIsNot() {
        String id = ask("/api/cases?limit=1&centre=BR-PAT-01").at("/cases/0/id").asString();
        page.signIn("OFFICE_ASSISTANT", "en");
        open("/cases?id=" + id);

        assertThat(page.contents("[data-leaf]")).isNotEmpty();
        assertThat(page.contents(".proof")).isEmpty();
        page.signOut();
    }

    private void ofFigures() {
        String publication = ask("/api/publications?limit=1")
                .at("/publications/0/publicationId")
                .asString("");
        if (publication.isEmpty()) {
            return;
        }
        page.signIn("STATE_OFFICER", "en");
        open("/figures?id=" + publication);
        assertThat(page.contents(".proof")).isEmpty();
        page.signOut();
        page.signIn("AUDITOR", "en");
        open("/figures?id=" + publication);
        page.waitFor(By.cssSelector(DOWNLOAD));

        assertThat(page.script("return document.querySelector('" + DOWNLOAD + "').pathname"))
                .isEqualTo("/api/publications/" + publication + "/evidence");
        page.signOut();
    }

    /** What stands on paper is what was signed, whether it is copied or typed. */
    private void checkpoint() {
        page.signIn("INTEGRATOR", "en");
        open("/checkpoint");
        String note = page.raw("[data-note]");
        List<String> lines = List.of(note.split("\n"));

        assertThat(number("[data-size]"))
                .isEqualTo(Long.parseLong(lines.get(1)))
                .isLessThanOrEqualTo(signed());
        assertThat(page.contents("[data-root]")).containsExactly(lines.get(2));
        assertThat(
                        page.script(
                                "return [...document.querySelectorAll('.typed li')].map((line) => [...line.querySelectorAll('.word')].map((word) => word.textContent).join(' ')).join('\\n')"))
                .isEqualTo(note.strip());
        assertThat(note).startsWith(lines.get(0) + "\n").contains("\n\n— ");
    }

    private long signed() {
        return Long.parseLong(
                ledger.get("/api/log/checkpoint", "state-officer").body().split("\n")[1]);
    }

    private static List<String> texts(JsonNode history, String field) {
        return history.valueStream().map(event -> event.path(field).asString()).toList();
    }
}
