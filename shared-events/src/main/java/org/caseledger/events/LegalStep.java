package org.caseledger.events;

/** A step before police or court, of which the case keeps the fact and never the number. */
public enum LegalStep implements Code {
    FIR("FIR lodged", "प्राथमिकी दर्ज"),
    ZERO_FIR("Zero FIR lodged", "ज़ीरो प्राथमिकी दर्ज"),
    FIR_REFUSED("FIR refused", "प्राथमिकी दर्ज करने से इनकार"),
    NCR("Non-cognisable report", "असंज्ञेय अपराध रिपोर्ट"),
    DIR("Domestic incident report", "घरेलू घटना प्रतिवेदन"),
    POCSO_REPORT("Report under POCSO", "पॉक्सो के अंतर्गत सूचना"),
    STATEMENT_BY_VIDEO("Statement by video", "वीडियो द्वारा बयान"),
    MAGISTRATE_ORDER("Order of a magistrate", "मजिस्ट्रेट का आदेश"),
    COURT_DATE("Court date", "न्यायालय की तिथि"),
    FINAL_ORDER("Final order", "अंतिम आदेश");

    private final String en;
    private final String hi;

    LegalStep(String en, String hi) {
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
