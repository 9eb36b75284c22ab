package org.caseledger.events;

/** What a follow-up found. */
public enum FollowUpOutcome implements Code {
    SAFE_AND_STABLE("Safe and stable", "सुरक्षित"),
    SERVICE_STILL_NEEDED("Service still needed", "अभी सेवा आवश्यक"),
    VIOLENCE_RECURRED("Violence recurred", "पुनः हिंसा"),
    LEGAL_MATTER_PENDING("Legal matter pending", "विधिक मामला लंबित"),
    NOT_REACHABLE("Could not be reached", "संपर्क नहीं हो सका"),
    DECLINED("Declined", "मना किया"),
    RELOCATED("Moved away", "अन्यत्र चली गईं"),
    DECEASED("Deceased", "मृत्यु");

    private final String en;
    private final String hi;

    FollowUpOutcome(String en, String hi) {
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

    /** {@link #NOT_REACHABLE} and {@link #DECEASED} meet the duty of a slot but are not contact with her. */
    public boolean isContact() {
        return this != NOT_REACHABLE && this != DECEASED;
    }
}
