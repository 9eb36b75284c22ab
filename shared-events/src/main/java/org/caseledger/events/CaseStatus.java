package org.caseledger.events;

/** Where a case stands. There is no status "resolved": resolving begins six months of monitoring. */
public enum CaseStatus implements Code {
    REGISTERED("Registered", "निबंधित"),
    IN_SERVICE("In service", "सेवा जारी"),
    COORDINATION("Coordination", "समन्वय"),
    UNDER_FOLLOW_UP("Under follow-up", "निगरानी (फॉलोअप)"),
    CLOSED("Closed", "बंद");

    private final String en;
    private final String hi;

    CaseStatus(String en, String hi) {
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

    public boolean isOpen() {
        return this == REGISTERED || this == IN_SERVICE || this == COORDINATION;
    }

    public boolean isActive() {
        return this != CLOSED;
    }

    /** The one table of transitions; what does not move the status is not asked here. */
    public boolean canMoveTo(CaseStatus next) {
        return switch (next) {
            case REGISTERED -> false;
            case IN_SERVICE -> this != IN_SERVICE;
            case COORDINATION -> this == REGISTERED || this == IN_SERVICE;
            case UNDER_FOLLOW_UP -> this == IN_SERVICE || this == COORDINATION;
            case CLOSED -> this != CLOSED;
        };
    }
}
