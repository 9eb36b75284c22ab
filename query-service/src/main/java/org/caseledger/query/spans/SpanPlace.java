package org.caseledger.query.spans;

import org.bson.Document;
import org.caseledger.query.listing.Cursor;

/** Where a row stands in its list, and how a cursor spells that. */
record SpanPlace(int due, String number, String id) {
    private static final String BETWEEN = " ";
    private static final int PARTS = 3;

    static SpanPlace of(Document span) {
        return new SpanPlace(span.getInteger("due"), span.getString("number"), span.getString("_id"));
    }

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is none that {@link #text()} gave */
    static SpanPlace read(String text) {
        String[] parts = text.split(BETWEEN, PARTS);
        try {
            return new SpanPlace(Integer.parseInt(parts[0]), parts[1], parts[2]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Cursor.unreadable();
        }
    }

    /** Only the id has spaces. */
    String text() {
        return due + BETWEEN + number + BETWEEN + id;
    }
}
