package org.caseledger.benchmarks.curve;

import java.util.Locale;

/**
 * A figure of one ledger, as a line of a file: events, figure and value with tabs between.
 *
 * @param events of the ledger
 * @param figure with its unit
 */
record Point(long events, String figure, double value) {
    private static final int PARTS = 3;

    /** @throws NoCurve for what is no such line */
    static Point of(String line) {
        String[] parts = line.split("\t");
        if (parts.length != PARTS) {
            throw new NoCurve(
                    "\"%s\" is no point: right would be EVENTS, FIGURE and VALUE with tabs between".formatted(line));
        }
        try {
            Point point = new Point(Long.parseLong(parts[0]), parts[1], Double.parseDouble(parts[2]));
            if (point.events > 0 && point.value > 0) {
                return point;
            }
        } catch (NumberFormatException e) {
            throw new NoCurve("\"%s\" has no numbers where they belong".formatted(line), e);
        }
        throw new NoCurve("\"%s\" is not above zero: no curve goes through it".formatted(line));
    }

    String line() {
        return String.format(Locale.ROOT, "%d\t%s\t%.6g", events, figure, value);
    }
}
