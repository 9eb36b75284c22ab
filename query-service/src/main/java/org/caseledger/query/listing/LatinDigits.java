package org.caseledger.query.listing;

/** Numbers and days as the ledger reads them, from whoever writes them in Devanagari. */
final class LatinDigits {
    private static final char ZERO = '०';
    private static final char NINE = '९';

    private LatinDigits() {}

    static String of(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            latin.append(c >= ZERO && c <= NINE ? (char) ('0' + c - ZERO) : c);
        }
        return latin.toString();
    }
}
