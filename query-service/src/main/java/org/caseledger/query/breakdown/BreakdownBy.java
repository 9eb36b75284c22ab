package org.caseledger.query.breakdown;

import java.util.Map;

/** By what it is parted, and how a list of cases is narrowed to one part. */
enum BreakdownBy {
    CATEGORY("category", Map.of("unclassified", "true")),
    GBVIMS_TYPE("gbvimsType", Map.of("unclassified", "true")),
    AGE_BAND("ageBand", Map.of()),
    CHANNEL("channel", Map.of()),
    OUTCOME("outcome", Map.of()),
    LEGAL_STEP("legalStep", Map.of("legalStepTaken", "false")),
    CLOSING_REASON("reason", Map.of()),
    STATUS("status", Map.of()),
    RISK("risk", Map.of("unassessed", "true")),
    CENTRE("centre", Map.of()),
    DISTRICT("district", Map.of()),
    /** A list is asked for its first and last day. */
    MONTH("", Map.of());

    private final String parameter;
    private final Map<String, ?> lacking;

    /** @param lacking what asks for cases that have no code; nothing where each has one */
    BreakdownBy(String parameter, Map<String, ?> lacking) {
        this.parameter = parameter;
        this.lacking = lacking;
    }

    boolean isCode() {
        return compareTo(CENTRE) < 0;
    }

    /** What asks a list for the cases of a code or a place. */
    Map<String, ?> asking(String code) {
        return Map.of(parameter, code);
    }

    Map<String, ?> askingForNone() {
        return lacking;
    }
}
