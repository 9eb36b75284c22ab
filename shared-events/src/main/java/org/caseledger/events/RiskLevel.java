package org.caseledger.events;

/** How much danger she is in. */
public enum RiskLevel implements Code {
    HIGH("High", "उच्च"),
    MEDIUM("Medium", "मध्यम"),
    LOW("Low", "निम्न");

    private final String en;
    private final String hi;

    RiskLevel(String en, String hi) {
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
