package org.caseledger.query.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of a whole as reports say it. */
public final class Share {
    private static final int PLACES = 4;

    private Share() {}

    /** To four decimals; absent if there is no whole. */
    public static @Nullable BigDecimal of(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
