package org.caseledger.events;

/** Which line a call came in on. */
public enum HelplineSource implements Code {
    WOMEN_HELPLINE_181("Women helpline 181", "महिला हेल्पलाइन 181"),
    ERSS_112("Emergency number 112", "आपातकालीन सेवा 112");

    private final String en;
    private final String hi;

    HelplineSource(String en, String hi) {
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
