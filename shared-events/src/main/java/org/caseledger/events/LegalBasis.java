package org.caseledger.events;

/** Why a referral or transfer needs no consent. */
public enum LegalBasis implements Code {
    POCSO_REPORT("Report under POCSO", "पॉक्सो के अंतर्गत सूचना"),
    COURT_ORDER("Order of a court", "न्यायालय का आदेश"),
    LIFE_AT_RISK("Life at risk", "जीवन को खतरा");

    private final String en;
    private final String hi;

    LegalBasis(String en, String hi) {
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
