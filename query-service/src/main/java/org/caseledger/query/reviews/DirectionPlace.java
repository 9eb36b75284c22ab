package org.caseledger.query.reviews;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import org.caseledger.query.listing.Cursor;

/** Where a direction stands in the list, longest waiting first, and how a cursor spells that. */
record DirectionPlace(LocalDate dueOn, long event) implements Comparable<DirectionPlace> {
    private static final String BETWEEN = " ";
    private static final int PARTS = 2;
    private static final Comparator<DirectionPlace> ORDER =
            Comparator.comparing(DirectionPlace::dueOn).thenComparingLong(DirectionPlace::event);

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is none that {@link #text()} gave */
    static DirectionPlace read(String text) {
        String[] parts = text.split(BETWEEN, PARTS);
        try {
            return new DirectionPlace(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Cursor.unreadable();
        }
    }

    String text() {
        return dueOn + BETWEEN + event;
    }

    @Override
    public int compareTo(DirectionPlace other) {
        return ORDER.compare(this, other);
    }
}
