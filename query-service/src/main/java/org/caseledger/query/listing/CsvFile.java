package org.caseledger.query.listing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * A table as spreadsheet programs open it: UTF-8 with its mark, without which they take Hindi for another encoding, RFC 4180 otherwise.
 */
final class CsvFile<T> implements WrittenFile, CountedRows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A spreadsheet computes what begins with one of these; behind an apostrophe it shows it. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private final ListTable<T> table;
    private final Locale language;
    private final long rows;
    private final Supplier<Stream<T>> entries;

    /** @param rows as they were counted before they are read */
    CsvFile(ListTable<T> table, Locale language, long rows, Supplier<Stream<T>> entries) {
        this.table = table;
        this.language = language;
        this.rows = rows;
        this.entries = entries;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public boolean asFile() {
        return true;
    }

    @Override
    public void write(OutputStream out, SendingTime time) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(table.titles(language));
        try (Stream<T> all = entries.get()) {
            for (T entry : (Iterable<T>) all::iterator) {
                time.requireSome();
                for (Object value : table.line(entry, language)) {
                    printer.print(defused(value));
                }
                printer.println();
            }
        }
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
