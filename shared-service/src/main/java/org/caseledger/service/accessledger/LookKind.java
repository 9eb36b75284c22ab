package org.caseledger.service.accessledger;

import org.caseledger.events.Code;

/** What was looked at. */
public enum LookKind implements Code {
    CASE(Of.CASE, "Case", "मामला"),
    CASE_HISTORY(Of.CASE, "History of the case", "मामले का इतिहास"),
    CASE_KNOWLEDGE(Of.CASE, "What was known of the case by a moment", "किसी समय तक मामले के बारे में क्या ज्ञात था"),
    CASE_EVIDENCE(Of.CASE, "Evidence of the case", "मामले का प्रमाण"),
    CASE_ACCESS(Of.CASE, "Who looked at the case", "मामला किसने देखा"),
    REVEAL(Of.CASE, "What is under seal in the case", "मामले में जो मुहरबंद है"),
    HELPLINE_CALL(Of.HELPLINE_CALL, "Helpline call", "हेल्पलाइन कॉल"),
    CASES(Of.SEVERAL, "Case register", "मामलों का रजिस्टर"),
    REGISTRATIONS(Of.SEVERAL, "Registrations", "निबंधन"),
    DISPOSALS(Of.SEVERAL, "Resolutions and closings", "समाधान और बंद मामले"),
    FOLLOW_UPS(Of.SEVERAL, "Follow-ups to do", "करने योग्य फॉलोअप"),
    FOLLOW_UP_REGISTER(Of.SEVERAL, "Register of follow-ups", "फॉलोअप का रजिस्टर"),
    REFERRALS(Of.SEVERAL, "Referrals", "रेफरल"),
    SHELTER_STAYS(Of.SEVERAL, "Shelter stays", "आश्रय-प्रवास"),
    TRANSFERS(Of.SEVERAL, "Transfers", "स्थानांतरण"),
    HELPLINE_CALLS(Of.SEVERAL, "Helpline calls", "हेल्पलाइन कॉलें"),
    TODAY(Of.SEVERAL, "What a centre has to look after", "केंद्र के आज के कार्य"),
    STANDING_DIFFERENCES(Of.SEVERAL, "Why two answers differ", "दो उत्तरों में अंतर के कारण"),
    PUBLICATION_DIFFERENCES(Of.SEVERAL, "What changed published figures", "प्रकाशित आँकड़ों में बदलाव के कारण");

    private final Of of;
    private final String en;
    private final String hi;

    LookKind(Of of, String en, String hi) {
        this.of = of;
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
