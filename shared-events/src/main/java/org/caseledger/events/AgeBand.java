package org.caseledger.events;

/** Age in bands; a birth date is only ever kept sealed. */
public enum AgeBand implements Code {
    UNDER_18("Under 18", "18 से कम", "UNDER_18"),
    AGE_18_24("18 to 24", "18 से 24", "18_24"),
    AGE_25_34("25 to 34", "25 से 34", "25_34"),
    AGE_35_44("35 to 44", "35 से 44", "35_44"),
    AGE_45_59("45 to 59", "45 से 59", "45_59"),
    AGE_60_PLUS("60 and over", "60 और अधिक", "60_PLUS"),
    UNKNOWN("Not known", "ज्ञात नहीं", "UNKNOWN");

    private final String en;
    private final String hi;
    private final String code;

    AgeBand(String en, String hi, String code) {
        this.en = en;
        this.hi = hi;
        this.code = code;
    }

    @Override
    public String code() {
        return code;
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
