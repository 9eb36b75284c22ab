package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            for (int i = 0; i < pages.size(); i++) {
                assertThat(pages.get(i)).contains((i + 1) + " / " + pages.size());
            }
            List<String> withRows = pages.stream()
                    .filter(text -> ROW.matcher(text).results().count() > 5)
                    .toList();
            assertThat(withRows)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(text -> assertThat(text).contains(HEAD));
        }
    }

    private static List<String> pages(byte[] pdf) {
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
