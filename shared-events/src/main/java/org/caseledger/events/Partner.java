package org.caseledger.events;

/** Whom a centre refers to or coordinates with. */
public enum Partner implements Code {
    POLICE_STATION("Police station", "थाना"),
    HOSPITAL("Hospital", "अस्पताल"),
    LEGAL_SERVICES_AUTHORITY("Legal services authority", "विधिक सेवा प्राधिकरण"),
    PROTECTION_OFFICER("Protection officer", "संरक्षण पदाधिकारी"),
    MAGISTRATE_OR_COURT("Magistrate or court", "मजिस्ट्रेट / न्यायालय"),
    CHILD_WELFARE_COMMITTEE("Child Welfare Committee", "बाल कल्याण समिति"),
    SHAKTI_SADAN("Shakti Sadan", "शक्ति सदन"),
    SHORT_STAY_HOME("Short stay home", "अल्पावास गृह"),
    SKILL_TRAINING_BODY("Skill training body", "कौशल प्रशिक्षण संस्था"),
    DISTRICT_HUB_FOR_WOMEN("District hub for women", "ज़िला महिला सशक्तिकरण केंद्र"),
    AMBULANCE_108("Ambulance 108", "एम्बुलेंस 108"),
    NGO("Voluntary organisation", "स्वयंसेवी संस्था");

    private final String en;
    private final String hi;

    Partner(String en, String hi) {
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
