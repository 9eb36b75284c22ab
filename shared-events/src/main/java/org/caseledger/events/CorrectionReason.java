package org.caseledger.events;

/** Why an entry was put right or retracted. */
public enum CorrectionReason implements Code {
    WRONG_DATE("Wrong date", "गलत तिथि"),
    WRONG_CODE("Wrong choice from a list", "सूची से गलत चयन"),
    WRONG_CASE("Entered in the wrong case", "गलत मामले में दर्ज"),
    ENTERED_TWICE("Entered twice", "दो बार दर्ज"),
    DID_NOT_HAPPEN("It did not happen", "ऐसा नहीं हुआ"),
    NEW_INFORMATION("New information", "नई जानकारी");

    private final String en;
    private final String hi;

    CorrectionReason(String en, String hi) {
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
