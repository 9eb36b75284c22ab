package org.caseledger.service.accessledger;

/** What was looked at. */
public enum LookKind {
    CASE(Of.CASE),
    CASE_HISTORY(Of.CASE),
    CASE_KNOWLEDGE(Of.CASE),
    CASE_EVIDENCE(Of.CASE),
    CASE_ACCESS(Of.CASE),
    HELPLINE_CALL(Of.HELPLINE_CALL),
    CASES(Of.SEVERAL),
    REGISTRATIONS(Of.SEVERAL),
    DISPOSALS(Of.SEVERAL),
    FOLLOW_UPS(Of.SEVERAL),
    FOLLOW_UP_REGISTER(Of.SEVERAL),
    REFERRALS(Of.SEVERAL),
    SHELTER_STAYS(Of.SEVERAL),
    TRANSFERS(Of.SEVERAL),
    HELPLINE_CALLS(Of.SEVERAL),
    TODAY(Of.SEVERAL),
    STANDING_DIFFERENCES(Of.SEVERAL),
    PUBLICATION_DIFFERENCES(Of.SEVERAL);

    private final Of of;

    LookKind(Of of) {
        this.of = of;
    }

    Of of() {
        return of;
    }

    /** Whether it is a look at one case or one call, of which a list can be made who looked at it. */
    public boolean isAtOne() {
        return of != Of.SEVERAL;
    }

    /** Whose it is. */
    enum Of {
        CASE("Case"),
        HELPLINE_CALL("HelplineCall"),
        SEVERAL("");

        private final String aggregateType;

        Of(String aggregateType) {
            this.aggregateType = aggregateType;
        }

        /** As the ledger calls it. */
        String aggregateType() {
            return aggregateType;
        }
    }
}
