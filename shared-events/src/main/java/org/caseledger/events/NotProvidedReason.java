package org.caseledger.events;

/** Why a service was not provided. */
public enum NotProvidedReason implements Code {
    DECLINED_BY_WOMAN("Declined by her", "महिला ने मना किया"),
    UNAVAILABLE("Not available", "उपलब्ध नहीं"),
    CANCELLED("Cancelled", "रद्द");

    private final String en;
    private final String hi;

    NotProvidedReason(String en, String hi) {
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
