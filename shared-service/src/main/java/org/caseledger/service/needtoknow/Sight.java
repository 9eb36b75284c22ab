package org.caseledger.service.needtoknow;

import java.util.Arrays;

/** A cell of {@link NeedToKnowTable}: how much of it somebody sees; the widest first. */
public enum Sight {
    SEEN("V"),
    /** Asked for with a reason, on record. */
    REVEAL("R"),
    /** Only where it cannot wait: at once told to others, and reviewed. */
    BREAK_GLASS("B"),
    /** That it is there, and nothing of what it says. */
    MASK("m"),
    ABSENT("\u2013");

    private final String letter;

    Sight(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    Sight narrower(Sight other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Sight of(String letter) {
        return Arrays.stream(values())
                .filter(sight -> sight.letter.equals(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cell is " + letter));
    }
}
