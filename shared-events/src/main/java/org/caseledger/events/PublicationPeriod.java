package org.caseledger.events;

/** The kind of period whose figures are published. */
public enum PublicationPeriod implements Code {
    WEEK("Week", "सप्ताह"),
    MONTH("Month", "माह"),
    QUARTER("Quarter", "तिमाही"),
    FINANCIAL_YEAR("Financial year", "वित्तीय वर्ष");

    private final String en;
    private final String hi;

    PublicationPeriod(String en, String hi) {
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
