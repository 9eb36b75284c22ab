package org.caseledger.events;

/** What is under seal in a case, as it is asked for: one kind of it at a time. */
public enum RevealedField implements Code {
    NAME("Name", "नाम"),
    CALLED_BY("What she wants to be called", "किस नाम से पुकारा जाए"),
    BIRTH("Birth date or age", "जन्मतिथि या आयु"),
    PHONES("Phones", "फोन"),
    ADDRESS("Address", "पता"),
    LANGUAGES("Languages", "भाषाएँ"),
    DISABILITY("Disability", "दिव्यांगता"),
    CHILDREN("Children", "बच्चे"),
    ACCUSED("The accused", "आरोपी"),
    REFERRAL_CONTACTS("Whom to ask for at a partner", "भागीदार के यहाँ किनसे मिलें"),
    COUNSELLING_NOTES("Notes of counselling and help", "परामर्श और सहायता की टिप्पणियाँ"),
    SAFETY_NOTES("Notes of her safety", "उनकी सुरक्षा की टिप्पणियाँ"),
    MEDICAL_NOTES("Notes of medical aid", "चिकित्सा सहायता की टिप्पणियाँ"),
    LEGAL_NOTES("Notes of law", "विधिक टिप्पणियाँ"),
    LEGAL_PAPERS("Numbers and courts", "नंबर और न्यायालय");

    private final String en;
    private final String hi;

    RevealedField(String en, String hi) {
        this.en = en;
        this.hi = hi;
    }

    /** As what it is asked for. */
    public static RevealedField of(IdentityField field) {
        return valueOf(field.name());
    }

    /** As what it is asked for. */
    public static RevealedField of(NoteKind kind) {
        return switch (kind) {
            case COUNSELLING -> COUNSELLING_NOTES;
            case MEDICAL -> MEDICAL_NOTES;
            case LEGAL -> LEGAL_NOTES;
            case SAFETY -> SAFETY_NOTES;
        };
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
