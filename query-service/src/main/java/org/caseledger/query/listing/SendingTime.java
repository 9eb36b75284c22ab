package org.caseledger.query.listing;

import java.time.Duration;

/** How long a file may take until its last byte was taken. */
public final class SendingTime {
    private final long deadline;

    SendingTime(Duration longest) {
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    /** Cuts the file off where it is over. */
    public void requireSome() {
        if (System.nanoTime() - deadline > 0) {
            throw new ExportCutOff("An export took too long");
        }
    }
}
