package org.caseledger.events;

/** What is kept of her under seal. */
public enum IdentityField implements Code {
    NAME("Name", "नाम"),
    CALLED_BY("What she wants to be called", "किस नाम से पुकारा जाए"),
    BIRTH("Birth date or age", "जन्मतिथि या आयु"),
    PHONES("Phones", "फोन"),
    ADDRESS("Address", "पता"),
    LANGUAGES("Languages", "भाषाएँ"),
    DISABILITY("Disability", "दिव्यांगता"),
    CHILDREN("Children", "बच्चे"),
    ACCUSED("The accused", "आरोपी");

    private final String en;
    private final String hi;

    IdentityField(String en, String hi) {
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
