package org.caseledger.events;

/** How urgent a helpline call is. */
public enum CallClass implements Code {
    EMERGENCY("Emergency", "आपात"),
    NON_EMERGENCY("Not an emergency", "सामान्य"),
    INFORMATION("Information", "जानकारी");

    private final String en;
    private final String hi;

    CallClass(String en, String hi) {
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
