package org.caseledger.events;

/** How two cases belong together. */
public enum CaseLink implements Code {
    SAME_WOMAN("The same woman", "वही महिला"),
    EARLIER_MATTER("An earlier matter of hers", "उनका पहले का मामला"),
    SAME_INCIDENT("The same incident", "वही घटना");

    private final String en;
    private final String hi;

    CaseLink(String en, String hi) {
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
