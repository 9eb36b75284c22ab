package org.caseledger.events;

/** How a woman, or word of her, reached the centre. */
public enum IntakeChannel implements Code {
    SELF_WALK_IN("By herself", "स्वयं"),
    THROUGH_PERSON("Through a person", "किसी व्यक्ति के माध्यम से"),
    WOMEN_HELPLINE_181("Women helpline 181", "महिला हेल्पलाइन 181"),
    ERSS_112("Emergency service 112", "आपातकालीन सेवा 112"),
    POLICE("Police", "पुलिस"),
    WOMEN_HELP_DESK("Women help desk", "महिला हेल्प डेस्क"),
    HOSPITAL("Hospital", "अस्पताल"),
    LEGAL_SERVICES_OR_COURT("Legal services authority or court", "विधिक सेवा प्राधिकरण / न्यायालय"),
    PROTECTION_OFFICER("Protection officer", "संरक्षण पदाधिकारी"),
    CHILD_HELPLINE_1098("Child helpline 1098", "चाइल्ड हेल्पलाइन 1098"),
    FRONTLINE_WORKER("ASHA or Anganwadi worker", "आशा / आँगनबाड़ी सेविका"),
    NGO("Voluntary organisation", "स्वयंसेवी संस्था"),
    OUTREACH_CAMP("Outreach camp", "जागरूकता शिविर"),
    ONLINE_PORTAL("Online portal", "ऑनलाइन पोर्टल"),
    OTHER_CENTRE("Another centre", "अन्य केंद्र");

    private final String en;
    private final String hi;

    IntakeChannel(String en, String hi) {
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
