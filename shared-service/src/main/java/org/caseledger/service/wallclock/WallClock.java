package org.caseledger.service.wallclock;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This machine's clock, which must not be far from the database's. A fast one would pin the time of recording for every node, for ever,
 * and record missed follow-ups before their day.
 *
 * <p>Promised: a time that is returned was compared. The server is asked when nothing is known of it, by {@link WallClockWatch} now and
 * then, and before anything is refused, because an {@code operationTime} may run ahead of the clock of its server.
 */
public final class WallClock implements InstantSource {
    /** Machines kept by NTP differ by milliseconds; the database tells whole seconds. */
    static final Duration MOST_OFFSET = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(WallClock.class);

    private final MachineClock machine;
    private final MongoDatabase admin;
    private final OperationTimes operations;
    private volatile @Nullable ServerTime known;
    private volatile Duration offset = Duration.ZERO;

    WallClock(MachineClock machine, MongoClient client, OperationTimes operations) {
        this.machine = machine;
        this.admin = client.getDatabase("admin");
        this.operations = operations;
    }

    /** By how much at least a machine's clock is ahead of the database's, where that is too far; none where they agree. */
    public static Duration offsetTooFar(MachineClock machine, MongoClient client) {
        Duration offset = ask(client.getDatabase("admin")).offset(machine.look());
        return isTooFar(offset) ? offset : Duration.ZERO;
    }

    /**
     * The time by this machine's clock.
     *
     * @throws ClockOff if it is too far from the database's
     * @throws com.mongodb.MongoException if that cannot be asked and must be
     */
    @Override
    public Instant instant() {
        MachineClock.Look look = machine.look();
        return agrees(look) && !isOff() ? look.time() : compared();
    }

    /** @throws ClockOff as {@link #instant()} does */
    public void requireAgreement() {
        instant();
    }

    /** Asks the database, whatever is known. */
    Instant compared() {
        ServerTime server = ask(admin);
        known = server;
        MachineClock.Look look = machine.look();
        found(server.offset(look));
        if (isOff()) {
            throw new ClockOff(offset);
        }
        return look.time();
    }

    /** By how much at least this machine's clock was ahead of the database's when they were last compared. */
    Duration offset() {
        return offset;
    }

    boolean isOff() {
        return isTooFar(offset);
    }

    private boolean agrees(MachineClock.Look look) {
        ServerTime server = known;
        if (server == null || isTooFar(server.offset(look))) {
            return false;
        }
        ServerTime operation = operations.newest();
        return operation == null || !operation.isNewerThan(server) || !isTooFar(operation.offset(look));
    }

    private static ServerTime ask(MongoDatabase admin) {
        long asked = System.nanoTime();
        Document hello = admin.runCommand(new Document("hello", 1));
        long answered = System.nanoTime();
        return ServerTime.inMillis(hello.getDate("localTime").toInstant(), asked, answered);
    }

    private void found(Duration now) {
        boolean before = isOff();
        offset = now;
        if (isOff() && !before) {
            LOG.error(
                    "This machine's clock is {}; commands and looks are refused until it is right",
                    ClockOff.describe(now));
        } else if (before && !isOff()) {
            LOG.info("This machine's clock agrees with the database's again");
        }
    }

    private static boolean isTooFar(Duration offset) {
        return offset.abs().compareTo(MOST_OFFSET) > 0;
    }
}
