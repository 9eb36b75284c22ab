package org.caseledger.events;

/** Who told the centre what a partner did; partners have no login. */
public enum ReportedBy implements Code {
    PARTNER("The partner", "सहयोगी संस्था"),
    WOMAN("Herself", "स्वयं"),
    CENTRE_STAFF("Centre staff", "केंद्र कर्मी");

    private final String en;
    private final String hi;

    ReportedBy(String en, String hi) {
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
