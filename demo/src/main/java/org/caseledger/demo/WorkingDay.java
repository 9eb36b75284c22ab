package org.caseledger.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.caseledger.service.clock.LedgerClock;

/** Drives the ledger clock through one day of the demo: from command to command until evening, then to the sweep before midnight. */
final class WorkingDay {
    private static final LocalTime FIRST_COMMAND = LocalTime.of(7, 0);
    private static final LocalTime LAST_COMMAND = LocalTime.of(21, 30);
    private static final LocalTime SWEEP = LocalTime.of(23, 30);

    private final LedgerClock clock;
    private final LocalDate day;
    private final int commands;
    private final Instant resumedAt;
    private int sent;

    /** @param resumedAt newest moment in the log, behind which the clock of a resumed day does not go back */
    WorkingDay(LedgerClock clock, DemoDay day, Instant resumedAt) {
        this.clock = clock;
        this.day = day.date();
        this.commands = Math.max(1, day.commands().size());
        this.resumedAt = resumedAt;
        drive(FIRST_COMMAND);
    }

    /** Another command is about to be sent. */
    synchronized void goOn() {
        sent++;
        Duration length = Duration.between(FIRST_COMMAND, LAST_COMMAND);
        drive(FIRST_COMMAND.plus(length.multipliedBy(sent).dividedBy(commands)));
    }

    void comesToSweep() {
        drive(SWEEP);
    }

    private void drive(LocalTime time) {
        Instant moment = day.atTime(time).atZone(LedgerClock.ZONE).toInstant();
        clock.drive(moment.isBefore(resumedAt) ? resumedAt : moment);
    }
}
