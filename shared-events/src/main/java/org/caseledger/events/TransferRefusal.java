package org.caseledger.events;

/** Why a centre did not accept a transfer. */
public enum TransferRefusal implements Code {
    NO_CAPACITY("No capacity", "क्षमता नहीं"),
    SHE_DID_NOT_COME("She did not come", "महिला नहीं पहुँचीं"),
    LIVES_ELSEWHERE("She lives elsewhere", "अन्यत्र रहती हैं"),
    KNOWN_HERE_ALREADY("Already a case here", "यहाँ पहले से मामला है");

    private final String en;
    private final String hi;

    TransferRefusal(String en, String hi) {
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
