package org.caseledger.command.preparation;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import org.caseledger.service.start.StartRefused;
import org.caseledger.service.wallclock.ClockOff;
import org.caseledger.service.wallclock.MachineClock;
import org.caseledger.service.wallclock.WallClock;

/** The clock of whoever prepares the database: what is recorded by it, or dropped because it is old, can be taken back as little as what a service records. */
record AdministratorClock(MachineClock machine) {

    /** @throws StartRefused where it is as far from the database's as that of a command service may not be */
    void requireRight(MongoClient client) {
        Duration offset = WallClock.offsetTooFar(machine, client);
        if (!offset.isZero()) {
            throw new StartRefused(
                    "The clock of this machine is " + ClockOff.describe(offset),
                    "Set it right, as on every machine of the ledger (NTP); nothing was made or dropped.");
        }
    }
}
