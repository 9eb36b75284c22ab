package org.caseledger.events;

/** What coordination secured for her. */
public enum Relief implements Code {
    PROTECTION("Protection by police or order", "संरक्षण"),
    RESIDENCE("A place to live", "निवास"),
    MAINTENANCE("Maintenance", "भरण-पोषण"),
    COMPENSATION("Compensation", "क्षतिपूर्ति"),
    CUSTODY("Custody of children", "बच्चों की अभिरक्षा"),
    BELONGINGS_RETURNED("Belongings returned", "स्त्रीधन वापसी"),
    MEDICAL("Medical treatment", "चिकित्सा"),
    LIVELIHOOD("Livelihood", "आजीविका"),
    OTHER("Other", "अन्य");

    private final String en;
    private final String hi;

    Relief(String en, String hi) {
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
