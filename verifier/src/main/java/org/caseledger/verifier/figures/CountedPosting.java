package org.caseledger.verifier.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.caseledger.verifier.json.JsonObject;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a case between accounts.
 *
 * @param centre whose books it stands in
 * @param origin centre that issued the serial; absent if brought forward
 * @param cohort day of registration; absent if brought forward
 * @param on the day it happened
 * @param n 1, or -1 where it is taken back
 */
record CountedPosting(
        String centre,
        @Nullable String origin,
        @Nullable LocalDate cohort,
        String from,
        String to,
        LocalDate on,
        String reason,
        @Nullable String outcome,
        long n) {
    private static final Set<String> STRIKING_OFF = Set.of("DUPLICATE", "REGISTERED_IN_ERROR");
    private static final Set<String> HANDING_OVER = Set.of("FIR_REGISTERED", "DIR_SUBMITTED", "COURT_PROCEEDING");

    /** @throws Malformed naming the member that is wrong */
    static CountedPosting read(JsonObject posting) {
        String on = posting.text("on");
        String cohort = posting.textOrAbsent("cohort");
        return new CountedPosting(
                posting.text("centre"),
                posting.textOrAbsent("origin"),
                cohort == null ? null : day("cohort", cohort),
                posting.text("from"),
                posting.text("to"),
                day("on", on),
                posting.text("reason"),
                posting.textOrAbsent("outcome"),
                posting.number("n"));
    }

    static LocalDate day(String member, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Malformed(Statement.JSON_MEMBER, member);
        }
    }

    /** 1 where the case comes to stand struck off, -1 where it no longer does. */
    long struckOff() {
        return n * ((isStruckOff(to) ? 1 : 0) - (isStruckOff(from) ? 1 : 0));
    }

    boolean handsOver() {
        return outcome != null && HANDING_OVER.contains(outcome);
    }

    /** Closed accounts are spelt {@code CLOSED_RESOLVED/<reason>}. */
    private static boolean isStruckOff(String account) {
        return STRIKING_OFF.contains(account.substring(account.indexOf('/') + 1));
    }
}
