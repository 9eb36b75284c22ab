package org.caseledger.query.daybook;

/**
 * Books with the moment they were asked for.
 *
 * @param knownAt a day, an instant or a position as the caller wrote it; where nothing was asked, when the newest event was recorded
 */
record KnownBooks(Books books, String knownAt) {
    static KnownBooks newest(Books books) {
        return new KnownBooks(books, books.time().toString());
    }
}
