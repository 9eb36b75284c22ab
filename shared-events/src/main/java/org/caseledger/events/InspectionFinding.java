package org.caseledger.events;

/** What an inspection of a centre found. */
public enum InspectionFinding implements Code {
    IN_ORDER("All in order", "सब ठीक"),
    STAFF_ABSENT("Staff absent", "कर्मी अनुपस्थित"),
    POSTS_VACANT("Posts vacant", "पद रिक्त"),
    REGISTERS_INCOMPLETE("Registers incomplete", "पंजियाँ अधूरी"),
    NIGHT_SERVICE_MISSING("No service at night", "रात्रि सेवा नहीं"),
    SHELTER_UNFIT("Shelter not fit to stay in", "आश्रय रहने योग्य नहीं"),
    PRIVACY_NOT_KEPT("Privacy not kept", "गोपनीयता नहीं रखी गई"),
    SUPPLIES_MISSING("Supplies missing", "सामग्री का अभाव"),
    BUILDING_UNSAFE("Building unsafe", "भवन असुरक्षित");

    private final String en;
    private final String hi;

    InspectionFinding(String en, String hi) {
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
