package org.caseledger.events;

/** Why a case came back. */
public enum ReopeningReason implements Code {
    SAME_MATTER("The same matter came back", "वही मामला पुनः"),
    VIOLENCE_RECURRED("Violence recurred", "पुनः हिंसा"),
    SERVICE_STILL_NEEDED("Service still needed", "अभी सेवा आवश्यक"),
    SHELTER_NEEDED("Shelter needed", "आश्रय आवश्यक");

    private final String en;
    private final String hi;

    ReopeningReason(String en, String hi) {
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
