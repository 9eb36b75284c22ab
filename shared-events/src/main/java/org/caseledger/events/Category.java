package org.caseledger.events;

/** Indian category of the violence; a case has one or more. */
public enum Category implements Code {
    DOMESTIC_VIOLENCE("Domestic violence", "घरेलू हिंसा"),
    DOWRY_HARASSMENT("Dowry harassment", "दहेज उत्पीड़न"),
    DOWRY_DEATH("Dowry death", "दहेज हत्या"),
    SEXUAL_ABUSE("Sexual abuse", "यौन शोषण"),
    RAPE("Rape", "बलात्कार"),
    MOLESTATION("Molestation", "छेड़छाड़"),
    WORKPLACE_SEXUAL_HARASSMENT("Sexual harassment at the workplace", "कार्यस्थल पर यौन उत्पीड़न"),
    SECOND_MARRIAGE("Second marriage", "द्वितीय विवाह"),
    CHILD_MARRIAGE("Child marriage", "बाल विवाह"),
    HUMAN_TRAFFICKING("Human trafficking", "मानव व्यापार"),
    CYBER_CRIME("Cyber crime", "साइबर अपराध"),
    ACID_ATTACK("Acid attack", "तेज़ाब हमला"),
    WITCH_HUNTING("Witch hunting", "डायन प्रथा"),
    HONOUR_CRIME("Crime in the name of honour", "सम्मान के नाम पर अपराध"),
    MENTAL_HARASSMENT("Mental harassment", "मानसिक प्रताड़ना"),
    PHYSICAL_VIOLENCE("Physical violence", "शारीरिक हिंसा"),
    ECONOMIC_ABUSE("Economic abuse", "आर्थिक हिंसा"),
    MISSING_OR_KIDNAPPED("Missing or kidnapped", "गुमशुदगी / अपहरण"),
    OTHER("Other", "अन्य");

    private final String en;
    private final String hi;

    Category(String en, String hi) {
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
