package org.caseledger.events;

/** What a review tells a centre to do. */
public enum Direction implements Code {
    CLEAR_OVERDUE_FOLLOW_UPS("Make the overdue follow-ups", "विलंबित फॉलोअप पूरे करें"),
    RESOLVE_LONG_OPEN_CASES("Resolve cases that are open for long", "लंबे समय से खुले मामले निष्पादित करें"),
    END_OVERSTAYS("End shelter stays past their limit", "सीमा पार कर चुके आश्रय-प्रवास समाप्त करें"),
    FILL_VACANT_POSTS("Fill vacant posts", "रिक्त पद भरें"),
    COMPLETE_REGISTERS("Complete the registers", "पंजियाँ पूर्ण करें"),
    CONVENE_STAKEHOLDERS("Bring the stakeholders together", "हितधारकों की बैठक करें"),
    PUT_PREMISES_IN_ORDER("Put the premises in order", "परिसर ठीक करें"),
    TRAIN_STAFF("Train the staff", "कर्मियों को प्रशिक्षित करें");

    private final String en;
    private final String hi;

    Direction(String en, String hi) {
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
