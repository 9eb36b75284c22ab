package org.caseledger.events;

/** Why somebody looks for a woman among those who are known; on record beside the number of cases that were found. */
public enum SearchReason implements Code {
    SHE_IS_HERE("She is here", "वे यहाँ हैं"),
    SHE_RINGS("She rings", "वे फोन पर हैं"),
    PARTNER_BRINGS_HER("A partner brings her", "सहयोगी संस्था उन्हें लाई है"),
    PAPERS_FOR_HER("Papers came for her", "उनके कागज़ात आए हैं"),
    WRONG_ENTRY("To put right what is kept", "दर्ज बात सुधारने के लिए");

    private final String en;
    private final String hi;

    SearchReason(String en, String hi) {
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
