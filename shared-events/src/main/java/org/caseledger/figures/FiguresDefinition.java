package org.caseledger.figures;

import java.util.Arrays;
import java.util.Optional;

/** How the figures of a centre are counted; what was published by one of them is counted by it for ever. Those of the State are the same by all. */
public enum FiguresDefinition {
    /** All stands at the centre in whose books the posting does, also where a case is struck off that another centre had registered. */
    BY_BOOKS("1"),
    /** What is struck off stands where it was registered: at the centre that issued the serial. */
    BY_ISSUER("2");

    /** By which figures are published from now on. */
    public static final FiguresDefinition NEWEST = BY_ISSUER;

    private final String code;

    FiguresDefinition(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<FiguresDefinition> of(String code) {
        return Arrays.stream(values())
                .filter(definition -> definition.code.equals(code))
                .findFirst();
    }
}
