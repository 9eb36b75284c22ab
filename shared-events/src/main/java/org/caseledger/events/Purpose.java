package org.caseledger.events;

/** What a ledger is opened for; a demo ledger accepts locally signed tokens and has its own clock. */
public enum Purpose implements Code {
    DEMO("Demonstration", "प्रदर्शन"),
    PRODUCTION("Production", "वास्तविक कार्य");

    private final String en;
    private final String hi;

    Purpose(String en, String hi) {
        this.en = en;
        this.hi = hi;
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
