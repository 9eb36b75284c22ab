package org.caseledger.events;

/** What a centre provides, as listed in {@code data/services.csv}. */
public enum Service implements Code {
    EMERGENCY_RESCUE("Emergency response and rescue", "आपातकालीन सहायता एवं बचाव"),
    MEDICAL_AID("Medical aid", "चिकित्सकीय सहायता"),
    POLICE_ASSISTANCE("Police assistance", "पुलिस सहायता"),
    FIR_DIR_NCR_ASSISTANCE("Help to lodge an FIR / DIR / NCR", "एफआईआर/डीआईआर/एनसीआर दर्ज करने में सहायता"),
    PSYCHO_SOCIAL_COUNSELLING("Psycho-social counselling", "मनो-सामाजिक परामर्श"),
    LEGAL_COUNSELLING("Legal counselling", "विधिक परामर्श"),
    LEGAL_AID("Legal aid", "विधिक सहायता"),
    TEMPORARY_SHELTER("Temporary shelter", "अस्थायी आश्रय"),
    FOOD("Food", "भोजन"),
    CLOTHING("Clothing", "वस्त्र"),
    VIDEO_CONFERENCING("Video-conferencing with police or court", "वीडियो कॉन्फ्रेंसिंग"),
    SKILL_TRAINING_LINKAGE("Linkage to skill training", "कौशल प्रशिक्षण से जुड़ाव"),
    REHABILITATION("Rehabilitation", "पुनर्वास"),
    OTHER_ASSISTANCE("Other assistance", "अन्य सहायता");

    private final String en;
    private final String hi;

    Service(String en, String hi) {
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
