package org.caseledger.events;

import java.util.Locale;

/** What of an entry is personal and stands in its sealed part alone. */
public enum SealedDetail implements Code {
    PERSON("Person to ask for", "किनसे मिलें"),
    PHONE("Phone", "फोन"),
    NUMBER("Number", "नंबर"),
    STATION("Police station", "थाना"),
    COURT("Court", "न्यायालय"),
    NOTE("Note", "टिप्पणी");

    private final String en;
    private final String hi;

    SealedDetail(String en, String hi) {
        this.en = en;
        this.hi = hi;
    }

    /** Under which it is sent, and sealed. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String hi() {
        return hi;
    }
}
