package org.caseledger.query.accessreports;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.caseledger.query.listing.Cursor;

/**
 * Where a page of a report ended, and the time that its first page was about: time that ends now would be another one for each page, and
 * what was looked at at its beginning another first look.
 *
 * @param place of two parts
 */
record ReportCursor(LookRange range, List<String> place) {
    private static final int PARTS = 4;

    static String of(LookRange range, String first, String second) {
        return Cursor.of(range.from().toString(), range.to().toString(), first, second);
    }

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is no cursor of a report, or of more than a report may be about */
    static ReportCursor read(String cursor) {
        List<String> parts = Cursor.read(cursor, PARTS);
        try {
            LookRange range = new LookRange(Instant.parse(parts.get(0)), Instant.parse(parts.get(1)));
            if (range.isPossible() && !range.isTooLong()) {
                return new ReportCursor(range, parts.subList(2, PARTS));
            }
        } catch (DateTimeException e) {
            throw Cursor.unreadable();
        }
        throw Cursor.unreadable();
    }
}
