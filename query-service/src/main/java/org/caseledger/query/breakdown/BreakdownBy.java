package org.caseledger.query.breakdown;

/** By what it is parted. */
enum BreakdownBy {
    CATEGORY,
    GBVIMS_TYPE,
    AGE_BAND,
    CHANNEL,
    OUTCOME,
    LEGAL_STEP,
    CLOSING_REASON,
    STATUS,
    RISK,
    CENTRE,
    DISTRICT,
    MONTH;

    boolean isCode() {
        return compareTo(CENTRE) < 0;
    }
}
