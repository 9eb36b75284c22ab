package org.caseledger.query.lists;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * A table as spreadsheet programs open it: UTF-8 with its mark, without which they take Hindi for another encoding, RFC 4180 otherwise. It
 * is made whole before any of it is sent: a file that was cut off by a failure would look complete.
 */
final class CsvFile<T> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A spreadsheet computes what begins with one of these; behind an apostrophe it shows it. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private final Table<T> table;
    private final Locale language;
    private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(16 * 1024);
    private final CSVPrinter printer;

    CsvFile(Table<T> table, Locale language) {
        this.table = table;
        this.language = language;
        try {
            Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(table.titles(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(List<T> entries) {
        try {
            for (T entry : entries) {
                for (Object value : table.line(entry, language)) {
                    printer.print(defused(value));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FastByteArrayOutputStream written() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
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
