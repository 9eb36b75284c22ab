package org.caseledger.query.accessreports;

import java.util.Locale;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/** By what looks are counted. */
enum LooksBy {
    PERSON,
    CENTRE,
    /** Of the day in India. */
    HOUR;

    @Nullable
    String of(SeenLook look) {
        return switch (this) {
            case PERSON -> look.looker().actor();
            case CENTRE -> look.centre();
            case HOUR ->
                String.format(
                        Locale.ROOT,
                        "%02d",
                        look.recorded().time().atZone(LedgerClock.ZONE).getHour());
        };
    }
}
