package org.caseledger.events;

/** What she was asked to consent to. */
public enum ConsentPurpose implements Code {
    SERVICE("Service at the centre", "केंद्र में सेवा"),
    REFERRAL("Referral to a partner", "सहयोगी संस्था को रेफरल"),
    TRANSFER("Transfer to another centre", "दूसरे केंद्र में स्थानांतरण"),
    FOLLOW_UP("Being contacted for follow-up", "फॉलोअप के लिए संपर्क");

    private final String en;
    private final String hi;

    ConsentPurpose(String en, String hi) {
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
