package org.caseledger.events;

/** Who holds a review. */
public enum ReviewLevel implements Code {
    DISTRICT("District Steering Committee", "ज़िला संचालन समिति"),
    STATE("State (WCDC)", "राज्य (डब्ल्यूसीडीसी)");

    private final String en;
    private final String hi;

    ReviewLevel(String en, String hi) {
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
