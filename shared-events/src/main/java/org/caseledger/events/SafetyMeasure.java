package org.caseledger.events;

/** A measure of a safety plan. */
public enum SafetyMeasure implements Code {
    SAFE_PLACE_KNOWN("A safe place is known", "सुरक्षित जगह तय है"),
    TRUSTED_PERSON_CHOSEN("A trusted person is chosen", "भरोसेमंद व्यक्ति तय है"),
    EMERGENCY_NUMBERS_KNOWN("Emergency numbers are known", "आपातकालीन नंबर ज्ञात हैं"),
    SAFE_WAY_TO_CONTACT("A safe way to contact her is agreed", "संपर्क का सुरक्षित तरीका तय है"),
    DOCUMENTS_AT_HAND("Documents and medicine are at hand", "दस्तावेज़ और दवाएँ साथ हैं"),
    POLICE_INFORMED("Police are informed", "पुलिस को सूचना दी गई"),
    PROTECTION_ORDER_SOUGHT("A protection order is sought", "संरक्षण आदेश माँगा गया"),
    CHILDREN_INCLUDED("Children are part of the plan", "बच्चे योजना में शामिल हैं");

    private final String en;
    private final String hi;

    SafetyMeasure(String en, String hi) {
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
