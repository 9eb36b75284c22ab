package org.caseledger.service.accessledger;

import org.caseledger.events.Code;

/** Why it could not wait until somebody who may know was asked. */
public enum BreakGlassReason implements Code {
    LIFE_AT_RISK("A life is at risk", "जान को खतरा है"),
    MEDICAL_EMERGENCY("Medical emergency", "चिकित्सा आपात स्थिति"),
    WOMAN_IS_CALLING("She is calling now", "वे अभी फोन पर हैं"),
    COURT_ORDER("Order of a court", "न्यायालय का आदेश");

    private final String en;
    private final String hi;

    BreakGlassReason(String en, String hi) {
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
