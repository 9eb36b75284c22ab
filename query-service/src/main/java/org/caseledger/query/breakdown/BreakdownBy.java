package org.caseledger.query.breakdown;

import java.util.Map;
import java.util.Objects;
import org.caseledger.query.spans.CrossedCode;
import org.jspecify.annotations.Nullable;

/** By what it is parted, and how a list of cases is narrowed to one part. */
enum BreakdownBy {
    CATEGORY("category", CrossedCode.CATEGORY, Map.of("unclassified", "true")),
    GBVIMS_TYPE("gbvimsType", CrossedCode.GBVIMS_TYPE, Map.of("unclassified", "true")),
    AGE_BAND("ageBand", CrossedCode.AGE_BAND, Map.of()),
    CHANNEL("channel", CrossedCode.CHANNEL, Map.of()),
    OUTCOME("outcome", CrossedCode.OUTCOME, Map.of()),
    LEGAL_STEP("legalStep", CrossedCode.LEGAL_STEP, Map.of("legalStepTaken", "false")),
    CLOSING_REASON("reason", CrossedCode.CLOSING_REASON, Map.of()),
    STATUS("status", CrossedCode.STATUS, Map.of()),
    RISK("risk", CrossedCode.RISK, Map.of("unassessed", "true")),
    CENTRE("centre", null, Map.of()),
    DISTRICT("district", null, Map.of()),
    /** A list is asked for its first and last day. */
    MONTH("", null, Map.of());

    private final String parameter;
    private final @Nullable CrossedCode code;
    private final Map<String, ?> lacking;

    /**
     * @param code absent of a place or a time
     * @param lacking what asks for cases that have no code; nothing where each has one
     */
    BreakdownBy(String parameter, @Nullable CrossedCode code, Map<String, ?> lacking) {
        this.parameter = parameter;
        this.code = code;
        this.lacking = lacking;
    }

    boolean isCode() {
        return code != null;
    }

    CrossedCode code() {
        return Objects.requireNonNull(code);
    }

    /** What asks a list for the cases of a code or a place. */
    Map<String, ?> asking(String code) {
        return Map.of(parameter, code);
    }

    Map<String, ?> askingForNone() {
        return lacking;
    }
}
