package org.caseledger.query.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as spreadsheet programs open it: UTF-8 with its mark, without which they take Hindi for another encoding, RFC 4180 otherwise. It
 * is written while it is sent, a page at a time; see {@link ExportAdvice} for one that cannot be finished.
 */
final class CsvFile<T> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A spreadsheet computes what begins with one of these; behind an apostrophe it shows it. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private final Table<T> table;
    private final Locale language;
    private final Export.Pages<T> pages;

    CsvFile(Table<T> table, Locale language, Export.Pages<T> pages) {
        this.table = table;
        this.language = language;
        this.pages = pages;
    }

    /** @param deadline as {@link System#nanoTime()} tells time */
    void write(OutputStream out, long deadline) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(table.titles(language));
        String cursor = null;
        do {
            Page<T> page = pages.after(cursor);
            for (T entry : page.entries()) {
                if (System.nanoTime() - deadline > 0) {
                    throw new ExportCutOff("An export took too long");
                }
                for (Object value : table.line(entry, language)) {
                    printer.print(defused(value));
                }
                printer.println();
            }
            cursor = page.next();
        } while (cursor != null);
        printer.flush();
    }

    /** Numbers cannot be formulas. */
    private static @Nullable Object defused(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value;
        }
        String text = value.toString();
        return text.isEmpty() || BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
