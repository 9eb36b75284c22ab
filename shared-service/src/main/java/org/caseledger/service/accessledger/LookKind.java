package org.caseledger.service.accessledger;

import org.caseledger.events.Code;

/** What was looked at. */
public enum LookKind implements Code {
    CASE("Case", "मामला", Of.CASE),
    CASE_HISTORY("History of the case", "मामले का इतिहास", Of.CASE),
    CASE_KNOWLEDGE("What was known of the case by a moment", "किसी समय तक मामले के बारे में क्या ज्ञात था", Of.CASE),
    CASE_EVIDENCE("Evidence of the case", "मामले का प्रमाण", Of.CASE),
    CASE_ACCESS("Who looked at the case", "मामला किसने देखा", Of.CASE),
    REVEAL("What is under seal in the case", "मामले में जो मुहरबंद है", Of.CASE),
    BREAK_GLASS("Break glass on the case", "मामले पर आपात खोलना", Of.CASE),
    MAY_BE_KNOWN("Whether she is known already", "क्या वे पहले से ज्ञात हैं", Of.CASE),
    HELPLINE_CALL("Helpline call", "हेल्पलाइन कॉल", Of.HELPLINE_CALL),
    CASES("Case register", "मामलों का रजिस्टर", Of.SEVERAL),
    REGISTRATIONS("Registrations", "निबंधन", Of.SEVERAL),
    DISPOSALS("Resolutions and closings", "समाधान और बंद मामले", Of.SEVERAL),
    FOLLOW_UPS("Follow-ups to do", "करने योग्य फॉलोअप", Of.SEVERAL),
    FOLLOW_UP_REGISTER("Register of follow-ups", "फॉलोअप का रजिस्टर", Of.SEVERAL),
    REFERRALS("Referrals", "रेफरल", Of.SEVERAL),
    SHELTER_STAYS("Shelter stays", "आश्रय-प्रवास", Of.SEVERAL),
    TRANSFERS("Transfers", "स्थानांतरण", Of.SEVERAL),
    HELPLINE_CALLS("Helpline calls", "हेल्पलाइन कॉलें", Of.SEVERAL),
    SEARCH("Search for a woman", "किसी महिला की खोज", Of.SEVERAL),
    TODAY("What a centre has to look after", "केंद्र के आज के कार्य", Of.SEVERAL),
    WAITING_ERASURES(
            "Erasures that wait for a second person", "मिटाना, जिसे दूसरे व्यक्ति की स्वीकृति चाहिए", Of.SEVERAL),
    BREAK_GLASSES("Break glass: opened and reviewed", "आपात खोलना: किसने खोला, क्या जाँच हुई", Of.SEVERAL),
    LOOK_COUNTS("Looks, counted", "देखने की गिनती", Of.SEVERAL),
    LOOKS_WITHOUT_WORK("Looks without working on the case", "बिना काम के मामले देखना", Of.SEVERAL),
    AFFECTED_CASES("What one account looked at", "एक पहचान से क्या-क्या देखा गया", Of.SEVERAL),
    STANDING_DIFFERENCES("Why two answers differ", "दो उत्तरों में अंतर के कारण", Of.SEVERAL),
    PUBLICATION_DIFFERENCES("What changed published figures", "प्रकाशित आँकड़ों में बदलाव के कारण", Of.SEVERAL),
    PUBLICATION_EVIDENCE("Evidence of published figures", "प्रकाशित आँकड़ों का प्रमाण", Of.SEVERAL);

    private final String en;
    private final String hi;
    private final Of of;

    LookKind(String en, String hi, Of of) {
        this.en = en;
        this.hi = hi;
        this.of = of;
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

    /** Whether it is a look at one case. */
    public boolean isAtCase() {
        return of == Of.CASE;
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
