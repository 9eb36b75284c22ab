package org.caseledger.events;

/** How she was reached, or tried to be reached. */
public enum FollowUpMode implements Code {
    PHONE("By telephone", "फोन"),
    HOME_VISIT("Home visit", "गृह भ्रमण"),
    CENTRE_VISIT("Visit to the centre", "केंद्र पर भेंट"),
    THROUGH_PARTNER("Through a partner", "सहयोगी संस्था के माध्यम से");

    private final String en;
    private final String hi;

    FollowUpMode(String en, String hi) {
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
