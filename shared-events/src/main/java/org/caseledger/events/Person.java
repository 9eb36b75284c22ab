package org.caseledger.events;

/** Whose data is sealed in a case, each under a key of their own. */
public enum Person implements Code {
    WOMAN("The woman", "महिला"),
    ACCUSED("The accused", "आरोपी"),
    INFORMANT("Who brought word", "सूचना देने वाला");

    private final String en;
    private final String hi;

    Person(String en, String hi) {
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
