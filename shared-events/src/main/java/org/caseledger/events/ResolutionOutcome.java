package org.caseledger.events;

/** How a case was resolved. */
public enum ResolutionOutcome implements Code {
    SETTLED_BY_COUNSELLING("Settled by counselling", "परामर्श / समझौता"),
    RECONCILED_WITH_FAMILY("Reconciled with the family", "सुलह"),
    FIR_REGISTERED("FIR registered", "प्राथमिकी दर्ज"),
    DIR_SUBMITTED("Domestic incident report submitted", "घरेलू घटना प्रतिवेदन प्रस्तुत"),
    COURT_PROCEEDING("Proceeding in court", "न्यायालय में वाद"),
    DUES_RECOVERED("Dues recovered or compensation received", "स्त्रीधन/दहेज वापसी या क्षतिपूर्ति प्राप्त"),
    MOVED_TO_SHAKTI_SADAN("Moved to Shakti Sadan", "शक्ति सदन"),
    RETURNED_TO_CHOSEN_HOME("Returned to the home of her choice", "अपनी पसंद के घर वापसी"),
    LIVELIHOOD_LINKED("Linked to a livelihood", "आजीविका से जुड़ाव"),
    RELIEF_THROUGH_COORDINATION("Relief through coordination", "समन्वय से राहत"),
    REFERRED_AND_TAKEN_OVER("Referred and taken over", "रेफरल एवं हस्तांतरण");

    private final String en;
    private final String hi;

    ResolutionOutcome(String en, String hi) {
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

    /** Filing is not relief: the matter now lies with the police, a protection officer or a court. */
    public boolean handsOver() {
        return this == FIR_REGISTERED || this == DIR_SUBMITTED || this == COURT_PROCEEDING;
    }
}
