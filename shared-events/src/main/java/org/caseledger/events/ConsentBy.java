package org.caseledger.events;

/** Who consented to a referral or transfer. */
public enum ConsentBy implements Code {
    WOMAN("Herself", "स्वयं"),
    GUARDIAN("Guardian", "अभिभावक");

    private final String en;
    private final String hi;

    ConsentBy(String en, String hi) {
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
