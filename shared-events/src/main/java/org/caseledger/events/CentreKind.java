package org.caseledger.events;

/** Where a centre stands in the district. */
public enum CentreKind implements Code {
    DISTRICT_HEADQUARTERS("District headquarters", "ज़िला मुख्यालय"),
    SUB_DIVISION("Sub-division", "अनुमंडल");

    private final String en;
    private final String hi;

    CentreKind(String en, String hi) {
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
