package org.caseledger.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.caseledger.query.testing.RunningQueryService.Answer;

/** The lines of a list or report as a file, behind the mark by which a spreadsheet knows UTF-8. */
public final class FileLines {
    private FileLines() {}

    public static List<CSVRecord> of(Answer file) {
        try (CSVParser parser = CSVParser.parse(
                file.text().substring(1),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
