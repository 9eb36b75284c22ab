package org.caseledger.events;

/** Who may do and see what. */
public enum Role implements Code {
    CENTRE_ADMINISTRATOR("Centre administrator", "केंद्र प्रशासक"),
    CASE_WORKER("Case worker", "केस वर्कर"),
    PSYCHO_SOCIAL_COUNSELLOR("Psycho-social counsellor", "मनो-सामाजिक परामर्शदाता"),
    PARA_LEGAL_PERSONNEL("Para-legal personnel", "पैरा लीगल कर्मी"),
    PARA_MEDICAL_PERSONNEL("Para-medical personnel", "पैरा मेडिकल कर्मी"),
    OFFICE_ASSISTANT("Office assistant", "कार्यालय सहायक"),
    MULTI_PURPOSE_STAFF("Multi-purpose staff", "बहुउद्देशीय कर्मी"),
    SECURITY_GUARD("Security guard", "सुरक्षा प्रहरी"),
    DISTRICT_OFFICER("District officer", "ज़िला पदाधिकारी"),
    STATE_OFFICER("State officer", "राज्य पदाधिकारी"),
    AUDITOR("Auditor", "लेखा परीक्षक"),
    INTEGRATOR("Integrator", "एकीकरण प्रणाली"),
    HELPLINE_SYSTEM("Helpline system", "हेल्पलाइन प्रणाली"),
    DATA_PROTECTION_OFFICER("Data protection officer", "डेटा संरक्षण पदाधिकारी"),
    PUBLIC("Public", "जनसाधारण"),
    SYSTEM("The ledger itself", "लेजर स्वयं");

    private final String en;
    private final String hi;

    Role(String en, String hi) {
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

    /** One of the posts of a centre that works with cases; guards have no access. */
    public boolean isCentreStaff() {
        return ordinal() <= MULTI_PURPOSE_STAFF.ordinal();
    }
}
