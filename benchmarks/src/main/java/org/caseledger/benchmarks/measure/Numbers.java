package org.caseledger.benchmarks.measure;

import java.math.BigDecimal;
import java.util.Locale;

/** Figures as people read them. */
public final class Numbers {
    private Numbers() {}

    /** Three digits that count, thousands parted. */
    public static String plain(double value) {
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", value);
    }

    /** As it was written down. */
    static String exact(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
