package org.caseledger.query.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.PossibleDays;
import org.caseledger.query.moment.Moment;
import org.caseledger.service.problem.ProblemException;

/**
 * Where a page of a list begins. All pages of one list show the same moment: the cursor carries it.
 *
 * @param after key of the entry before the page; empty for the first page
 */
public record ListCursor(Moment moment, String after) {

    public static ListCursor first(Moment moment) {
        return new ListCursor(moment, "");
    }

    /** @throws ProblemException where the text is no cursor of such a list */
    public static ListCursor of(String cursor) {
        List<String> parts = Cursor.read(cursor, 3);
        try {
            LocalDate day = LocalDate.parse(parts.get(0));
            if (!PossibleDays.include(day)) {
                throw Cursor.unreadable();
            }
            return new ListCursor(new Moment(day, Long.parseLong(parts.get(1))), parts.get(2));
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }

    public String cursor() {
        return Cursor.of(moment.day().toString(), Long.toString(moment.position()), after);
    }
}
