package org.caseledger.events;

/** Why what is kept of her may not be forgotten yet, whatever the days say. */
public enum LegalHoldReason implements Code {
    COURT_PROCEEDING("A court has the matter", "मामला न्यायालय में है"),
    COURT_ORDER("A court has ordered it", "न्यायालय का आदेश"),
    POLICE_INVESTIGATION("The police investigate", "पुलिस जाँच कर रही है"),
    INQUIRY("An inquiry or a complaint about the centre", "केंद्र के बारे में जाँच या शिकायत"),
    SHE_ASKS("She asks that it be kept", "वे इसे रखने को कहती हैं");

    private final String en;
    private final String hi;

    LegalHoldReason(String en, String hi) {
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
