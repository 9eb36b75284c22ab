package org.caseledger.events;

/** Why a case was closed. */
public enum ClosingReason implements Code {
    MONITORING_COMPLETED("Monitoring completed", "निगरानी पूर्ण"),
    MONITORING_DECLINED("She declined monitoring", "निगरानी से मना किया"),
    UNTRACEABLE("Untraceable", "संपर्क संभव नहीं"),
    RELOCATED("Moved away", "अन्यत्र चली गईं"),
    DECEASED("Deceased", "मृत्यु"),
    DUPLICATE("Duplicate of another case", "दोहरी प्रविष्टि"),
    REGISTERED_IN_ERROR("Registered in error", "भूलवश निबंधित"),
    WITHDRAWN_BY_WOMAN("Withdrawn by her", "महिला ने मामला वापस लिया"),
    NOT_WITHIN_MANDATE("Not within the mandate", "केंद्र के कार्यक्षेत्र से बाहर");

    private final String en;
    private final String hi;

    ClosingReason(String en, String hi) {
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

    /** The serial is kept, but the case does not count as registered or resolved. */
    public boolean strikesOff() {
        return this == DUPLICATE || this == REGISTERED_IN_ERROR;
    }

    /** No case closed for this reason is ever reopened. */
    public boolean isFinal() {
        return strikesOff() || this == DECEASED;
    }
}
