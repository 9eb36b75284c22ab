package org.caseledger.acceptance;

import java.util.List;

/** Names, phones and notes that nobody has, each with a mark that stands nowhere else. */
final class CanaryTexts {
    private static final String LETTERS = "Zqvxkanarj";
    private static final String DIGITS = "7318842906";
    private static final String HINDI = "ढञकनारषॠ";

    /** One is in each text. */
    static final List<String> MARKS = List.of(LETTERS, DIGITS, HINDI);

    private int made;

    int made() {
        return made;
    }

    String name() {
        return (next() % 2 == 0 ? LETTERS : HINDI) + made;
    }

    String phone() {
        return DIGITS + (100 + next());
    }

    String note() {
        return "She said: " + HINDI + next() + ", " + LETTERS + made + ", " + DIGITS + made;
    }

    private int next() {
        return ++made;
    }
}
