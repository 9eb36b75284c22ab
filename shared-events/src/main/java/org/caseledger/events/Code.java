package org.caseledger.events;

/** A value of a published code list, with its label in English and Hindi. */
public interface Code {
    /** The stored and published spelling. */
    default String code() {
        return name();
    }

    String name();

    String en();

    String hi();
}
