package org.caseledger.query.daybook;

/**
 * Books with the moment they were asked for.
 *
 * @param knownAt a day, an instant or a position as the caller wrote it; where nothing was asked, when the newest event was recorded
 */
record DayBookKnownAt(Books books, String knownAt) {
    static DayBookKnownAt newest(Books books) {
        return new DayBookKnownAt(books, books.time().toString());
    }
}
