package org.caseledger.service.accessledger;

import org.caseledger.events.Code;

/** What another person found who reviewed it. */
public enum BreakGlassOutcome implements Code {
    JUSTIFIED("Justified", "उचित था"),
    MORE_THAN_NEEDED("Justified, and more was shown than needed", "उचित था, पर ज़रूरत से अधिक दिखाया गया"),
    NOT_JUSTIFIED("Not justified", "उचित नहीं था");

    private final String en;
    private final String hi;

    BreakGlassOutcome(String en, String hi) {
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
