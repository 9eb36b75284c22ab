package org.caseledger.events;

/** What a note is about, and so who may ever read it. */
public enum NoteKind implements Code {
    COUNSELLING("Counselling", "परामर्श"),
    MEDICAL("Medical aid", "चिकित्सा सहायता"),
    LEGAL("Law", "विधिक"),
    SAFETY("Safety", "सुरक्षा");

    private final String en;
    private final String hi;

    NoteKind(String en, String hi) {
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
