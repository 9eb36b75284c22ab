package org.caseledger.events;

/** Why a partner did not take a referral. */
public enum ReferralRejection implements Code {
    NO_CAPACITY("No capacity", "जगह या क्षमता नहीं"),
    NOT_IN_REMIT("Not in its remit", "अधिकार क्षेत्र से बाहर"),
    PAPERS_MISSING("Papers missing", "कागज़ात अधूरे"),
    SHE_DID_NOT_COME("She did not come", "महिला नहीं पहुँचीं"),
    NO_REASON_GIVEN("No reason given", "कारण नहीं बताया");

    private final String en;
    private final String hi;

    ReferralRejection(String en, String hi) {
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
