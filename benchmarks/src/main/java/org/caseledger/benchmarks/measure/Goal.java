package org.caseledger.benchmarks.measure;

import java.util.Locale;

/** What a figure must be, and what it should be. */
record Goal(String what, double must, double aim, boolean more, String unit) {

    /** No figure here is ever 0: a round was too short for a single answer. */
    private static final String NO_SAMPLES = "nothing was answered";

    static Goal atLeast(String what, double must, double aim, String unit) {
        return new Goal(what, must, aim, true, unit);
    }

    static Goal atMost(String what, double must, double aim, String unit) {
        return new Goal(what, must, aim, false, unit);
    }

    /** Nothing has to be, only should. */
    static Goal aim(String what, double aim, String unit) {
        return new Goal(what, Double.NaN, aim, true, unit);
    }

    /** @param shown the figure with its interval, where it has one */
    void judge(FigureTable verdicts, double measured, String shown) {
        verdicts.row(what, shown + unit, verdict(must, measured), verdict(aim, measured));
    }

    void judge(FigureTable verdicts, double measured) {
        judge(verdicts, measured, Numbers.plain(measured));
    }

    void judge(FigureTable verdicts, Estimate measured) {
        judge(verdicts, measured.median(), measured.toString());
    }

    static FigureTable verdicts() {
        return new FigureTable("Against the goals", "figure", "measured", "must", "aim");
    }

    private String verdict(double bound, double measured) {
        if (Double.isNaN(bound)) {
            return "";
        }
        if (!(measured > 0 && Double.isFinite(measured))) {
            return NO_SAMPLES;
        }
        boolean met = more ? measured >= bound : measured <= bound;
        return String.format(
                Locale.ROOT, "%s %s%s: %s", more ? "≥" : "≤", Numbers.exact(bound), unit, met ? "met" : "**not met**");
    }
}
