package org.caseledger.command.preparation;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bson.Document;
import org.caseledger.command.wallclock.ClockOff;
import org.caseledger.command.wallclock.WallClock;
import org.caseledger.service.start.StartRefused;

/** The clock of whoever prepares the database: what is recorded by it, or dropped because it is old, can be taken back as little as what a service records. */
final class AdministratorClock {
    private final InstantSource machine;

    AdministratorClock(InstantSource machine) {
        this.machine = machine;
    }

    /** @throws StartRefused where it is too far from the database's, by at least so much */
    void requireRight(MongoClient client) {
        Instant asked = machine.instant();
        Instant server = client.getDatabase("admin")
                .runCommand(new Document("hello", 1))
                .getDate("localTime")
                .toInstant();
        Instant answered = machine.instant();
        Duration offset = asked.isAfter(server)
                ? Duration.between(server, asked)
                : answered.isBefore(server) ? Duration.between(server, answered) : Duration.ZERO;
        if (offset.abs().compareTo(WallClock.MOST_OFFSET) > 0) {
            throw new StartRefused(
                    "The clock of this machine is " + ClockOff.describe(offset),
                    "Set it right, as on every machine of the ledger (NTP); nothing was made or dropped.");
        }
    }
}
