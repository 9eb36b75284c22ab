package org.caseledger.events;

/** Type of incident by the GBV information management system; exactly one, or none of them. */
public enum GbvimsType implements Code {
    RAPE("Rape", "बलात्कार", "rape"),
    SEXUAL_ASSAULT("Sexual assault", "यौन हमला", "sexual_assault"),
    PHYSICAL_ASSAULT("Physical assault", "शारीरिक हमला", "physical_assault"),
    FORCED_MARRIAGE("Forced marriage", "जबरन विवाह", "forced_marriage"),
    DENIAL_OF_RESOURCES_OPPORTUNITIES_OR_SERVICES(
            "Denial of resources, opportunities or services",
            "संसाधनों, अवसरों या सेवाओं से वंचित करना",
            "denial_of_resources_opportunities_or_services"),
    PSYCHOLOGICAL_EMOTIONAL_ABUSE(
            "Psychological or emotional abuse",
            "मनोवैज्ञानिक / भावनात्मक दुर्व्यवहार",
            "psychological_emotional_abuse"),
    NON_GBV("Not gender-based violence", "लैंगिक हिंसा नहीं", "non_gbv");

    private final String en;
    private final String hi;
    private final String code;

    GbvimsType(String en, String hi, String code) {
        this.en = en;
        this.hi = hi;
        this.code = code;
    }

    @Override
    public String code() {
        return code;
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
