package org.caseledger.service.wallclock;

import java.time.Duration;
import org.caseledger.service.append.NotStored;

/** This machine's clock is not the database's: nothing is decided or stored by it. */
public final class ClockOff extends NotStored {
    private static final long serialVersionUID = 1L;

    ClockOff(Duration offset) {
        super("this machine's clock is " + describe(offset), null);
    }

    public static String describe(Duration offset) {
        return offset.abs().toMillis() + " ms " + (offset.isNegative() ? "behind" : "ahead of") + " the database's";
    }
}
