package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;

/** The weekly review on paper, read back from the PDF that the browser makes. */
final class PagePrint {
    private static final String HEAD = "Share overdue";
    /** So many of the cases under follow-up are overdue. */
    private static final Pattern ROW = Pattern.compile("\\d+ of \\d+");

    /** Of each table that is not folded away: its first head, and the first two cells of each row. */
    private static final String TABLES = """
            return [...document.querySelectorAll('main table')].filter((table) => table.checkVisibility() && !table.closest('details'))
                .map((table) => [table.tHead.rows[0].cells[0].innerText, ...[...table.tBodies[0].rows].map((row) => [...row.cells].slice(0, 2).map((cell) => cell.innerText).join('|'))]);""";

    /** One line of each, and that there are more. */
    private static final String LISTS_THAT_GO_ON = """
            const real = window.fetch.bind(window);
            const lists = {
              '/api/directions': { on: '2026-02-01', counts: { directions: 9, centres: 3 }, next: 'more', directions: [{ directionId: '1',
                centre: 'BR-PAT-01', direction: 'CLEAR_OVERDUE_FOLLOW_UPS', level: 'STATE', issuedOn: '2026-01-01', dueOn: '2026-01-05' }] },
              '/api/inspections': { next: 'more', inspections: [{ inspectionId: '1', on: '2026-01-05', centre: 'BR-PAT-01', findings: [] }] },
            };
            window.fetch = async (path, options) => {
              const list = lists[String(path).split('?')[0]];
              return list ? new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }) : real(path, options);
            };""";

    private static final String PRINT = """
            window.print = () => {
              dispatchEvent(new Event('beforeprint'));
              window.sheet = document.querySelector('.printed').textContent;
            };""";

    private static final Pattern PRINTED_BY =
            Pattern.compile("Printed by State officer, state-officer-1, on (\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d): http");

    private PagePrint() {}

    /** Which moment it is of, who printed it, every centre once with its head on each page, and no control that paper cannot use. */
    static void isWhole(RunningLedger ledger, LocalDate day, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            String address = "/review?at=" + day + "&known=then&lang=en";
            page.follow(address);
            page.waitForFigures();
            List<String> centres = page.texts("#centres tbody th a");
            List<String> pages = pages(page.printed());
            String all = String.join("\n", pages);

            assertThat(all)
                    .contains("State officer, state-officer-1", "/review?at=", "Registered each week")
                    .doesNotContain("Play week by week", "Sign out", "As a table");
            JsonNode overdue = ledger.json("/api/reports/standing?asOf=" + day + "&knownAt=" + day, "state-officer")
                    .path("total")
                    .path("counts")
                    .path("casesOverdue");
            assertThat(all).contains("%,d cases are overdue".formatted(overdue.asInt()));
            assertThat(centres).hasSize(39).allSatisfy(centre -> assertThat(all).contains(centre));
            assertNumbered(pages);
            List<String> withRows = pages.stream()
                    .filter(text -> ROW.matcher(text).results().count() > 5)
                    .toList();
            assertThat(withRows)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(text -> assertThat(text).contains(HEAD));
        }
    }

    /** What the committee of a district gets: who printed what and when, one topic a page, every figure, a place to sign. */
    static void thePackIsWhole(RunningLedger ledger, LocalDate day, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("DISTRICT_OFFICER", "en");
            page.follow("/committee?at=" + day + "&lang=en");
            page.waitForFigures();
            List<String> topics = page.contents(".topic h3");
            List<String> pages = pages(page.printed());
            JsonNode counts = ledger.json("/api/reports/standing?district=PAT&weeks=1&asOf=" + day, "state-officer")
                    .at("/total/counts");

            assertThat(pages.get(0))
                    .contains(
                            "District Steering Committee, Patna",
                            "District officer, district-officer-1",
                            "/committee?at=" + day,
                            "position ",
                            "Cases overdue for a follow-up")
                    .contains("%,d".formatted(counts.path("underFollowUp").asInt()));
            assertThat(topics).hasSize(6).isEqualTo(topicsByPage(topics, pages));
            assertThat(pages.get(pages.size() - 1)).contains("Seen by the committee", "Chair, name and date");
            assertNumbered(pages);
            isTheSameInHindi(page, day, pages);
        }
    }

    /** Letters of Devanagari are drawn in another order than they are written: its figures are compared. */
    private static void isTheSameInHindi(PageBrowser page, LocalDate day, List<String> english) {
        page.follow("/committee?at=" + day + "&lang=hi");
        page.waitForFigures();
        List<String> pages = pages(page.printed());

        assertNumbered(pages);
        assertThat(pages).hasSameSizeAs(english);
        List<String> cells = page.contents("#beside-state td, #months td, #partners td").stream()
                .map(cell -> cell.replaceAll("[^0-9,.]", ""))
                .filter(cell -> !cell.isEmpty())
                .toList();
        String all = String.join(" ", pages);
        assertThat(cells)
                .hasSizeGreaterThan(50)
                .allSatisfy(cell -> assertThat(all).contains(cell));
    }

    private static List<String> topicsByPage(List<String> topics, List<String> pages) {
        return pages.stream()
                .map(PagePrint::close)
                .map(text -> topics.stream()
                        .filter(topic -> text.contains(close(topic)))
                        .findFirst()
                        .orElse("none"))
                .toList();
    }

    /** No row is lost, heads stand above their rows on each page, and every page says which of how many it is. */
    static void everyScreenIsWhole(RunningLedger ledger, Path profile, List<String> screens) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            for (String screen : screens) {
                page.follow(screen + (screen.contains("?") ? "&" : "?") + "lang=en");
                page.waitForFigures();
                List<String> pages = pages(page.printed());
                assertNumbered(pages);
                String sheet = page.raw(".printed");
                assertThat(sheet).as(screen).doesNotContain(". .", "..");
                assertThat(sheet.contains("ompared"))
                        .as("says of " + screen + " that it compares: " + sheet)
                        .isEqualTo(compares(screen));
                assertThat(page.contents("#compare-with").isEmpty())
                        .as("nothing to compare with on " + screen)
                        .isNotEqualTo(compares(screen));
                assertThat(page.script("return [...document.querySelectorAll('main .part > button.quiet')].length"))
                        .as("lists that go on, and say so, of " + screen)
                        .isEqualTo(page.script(
                                "return document.querySelectorAll('main .part > .on-paper[data-missing]').length"));
                List<String> closed = pages.stream().map(PagePrint::close).toList();
                String all = String.join("", closed);
                for (Object table : (List<?>) page.script(TABLES)) {
                    List<String> cells = ((List<?>) table)
                            .stream().map(cell -> close((String) cell)).toList();
                    List<String> rows = cells.subList(1, cells.size());

                    assertThat(rows)
                            .as(screen)
                            .allSatisfy(row -> assertThat(all).contains(row.split("[|]")[0]));
                    assertThat(closed)
                            .as("heads of " + screen)
                            .filteredOn(text -> rows.stream()
                                            .filter(row -> text.contains(row.replace("|", "")))
                                            .count()
                                    > 3)
                            .allSatisfy(text -> assertThat(text).contains(cells.get(0)));
                }
            }
        }
    }

    private static boolean compares(String screen) {
        return screen.matches("/review.*|/compare(?!.*knowledge).*|/centres.*in=BR-.*");
    }

    /** Of a list that goes on, the pack says so: a committee would take it for all. */
    static void thePackSaysWhatItLeavesOut(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            page.before(LISTS_THAT_GO_ON);
            page.follow("/committee?in=PAT&lang=en");
            page.waitForFigures();
            String all = String.join(" ", pages(page.printed()));

            assertThat(page.contents("[data-topic=directions] [data-missing], [data-topic=inspections] [data-missing]"))
                    .hasSize(2)
                    .allMatch(said -> said.equals("The list goes on: of it, only the first 1 stand here."));
            assertThat(all).contains("The list goes on");
        }
    }

    /** {@code print()} returns when the sheet is printed, before anything that was asked for meanwhile is drawn. */
    static void theButtonSaysWhenItWasPrinted(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            SetBackClock clock = SetBackClock.in(page);
            page.before(PRINT);
            page.signIn("STATE_OFFICER", "en");
            page.follow("/review?lang=en");
            page.waitForFigures();
            String opened = printedOn(page.raw(".printed"));
            clock.passesAMinute();
            page.click(".time-controls > button");
            assertThat(printedOn((String) page.script("return window.sheet"))).isNotEqualTo(opened);
        }
    }

    private static String printedOn(String sheet) {
        Matcher by = PRINTED_BY.matcher(sheet);
        assertThat(by.find()).as(sheet).isTrue();
        return by.group(1);
    }

    private static void assertNumbered(List<String> pages) {
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains((i + 1) + " / " + pages.size());
        }
    }

    /** A line may end within a title. */
    static String close(String text) {
        return text.replaceAll("[\\s\\u00AD\\u2010-]+", "");
    }

    static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(i);
                text.setEndPage(i);
                pages.add(text.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
