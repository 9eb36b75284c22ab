package org.caseledger.query.casehistory;

import org.caseledger.events.Code;

/** What had become of an entry by a moment. */
enum EntryState implements Code {
    IN_FORCE("In force", "प्रभावी"),
    /** In force as it was put right. */
    CORRECTED("Put right", "सुधारी गई"),
    VOIDED("Retracted", "निरस्त"),
    /** A plan behind which another one stood, or whose resolution did not count any more. */
    SUPERSEDED("Superseded", "अब लागू नहीं");

    private final String en;
    private final String hi;

    EntryState(String en, String hi) {
        this.en = en;
        this.hi = hi;
    }

    @Override
    public String code() {
        return name();
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
