package org.caseledger.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;

/**
 * Sends the plan through the gateway day by day. Promised: the events of a day are recorded on that day and before any of the next; a day
 * ends after all its answers and its sweep; killed at any moment and started again it goes on at the day of the log's head, whose
 * commands are sent once more under the same keys, and ends with the same facts. Not promised: the same positions.
 */
final class DemoLoader {
    private static final Duration LOOK = Duration.ofMillis(20);

    private final DemoPlan plan;
    private final DemoSender sender;
    private final Consumer<LocalDate> sweep;
    private final LogReader log;
    private final LedgerClock clock;
    private final DemoLoadLock demoLoad;
    private final LoadProgress progress;
    private final DemoSettings settings;
    private volatile boolean stopped;

    /**
     * Holds the lock at once: nobody else writes before the load is complete.
     *
     * @param sweep the deadline sweep that ends a day
     */
    DemoLoader(
            DemoPlan plan,
            DemoSender sender,
            Consumer<LocalDate> sweep,
            LogReader log,
            LedgerClock clock,
            DemoLoadLock demoLoad,
            LoadProgress progress,
            DemoSettings settings) {
        this.plan = plan;
        this.sender = sender;
        this.sweep = sweep;
        this.log = log;
        this.clock = clock;
        this.demoLoad = demoLoad;
        this.progress = progress;
        this.settings = settings;
        demoLoad.hold();
    }

    /** Releases the lock and lets the clock go on only if the demo is complete. */
    void load() throws InterruptedException {
        LocalDate reached = LocalDate.ofInstant(log.head().sealedAt(), LedgerClock.ZONE);
        try (DemoSenders crew = new DemoSenders()) {
            while (plan.hasNext() && !stopped) {
                DemoDay day = plan.next();
                if (!day.date().isBefore(reached)) {
                    load(day, crew);
                }
            }
        }
        if (!stopped && settings.identities()) {
            new DemoIdentities(plan, sender, log).record(clock.today());
        }
        if (!stopped) {
            progress.ended(log.head().position() + 1);
            clock.release();
            demoLoad.release();
        }
    }

    /** Sends nothing more; what is under way is answered first. */
    void stop() {
        stopped = true;
    }

    /** What was known by the end of the day before, also if this day is begun again. */
    private void publish(PlannedPublication publication, DemoDay day) {
        Instant morning = day.date().atStartOfDay(LedgerClock.ZONE).toInstant();
        sender.deliver(publication.asKnownAt(log.lastSealedBy(morning.minusMillis(1))), day.keyOfPublication());
    }

    private void load(DemoDay day, DemoSenders crew) throws InterruptedException {
        Head head = log.head();
        progress.begins(day.date(), head.position() + 1);
        WorkingDay hours = new WorkingDay(clock, day, head.sealedAt());
        day.publication().ifPresent(publication -> publish(publication, day));
        crew.send(day, step -> {
            if (!stopped) {
                hours.goOn();
                sender.deliver(step.command(), day.key(step.index()));
            }
        });
        if (!stopped) {
            hours.comesToSweep();
            sweep.accept(day.date());
            rest(day.date());
        }
    }

    private void rest(LocalDate day) throws InterruptedException {
        if (settings.restWhile() == null) {
            return;
        }
        Path asked = settings.restWhile().resolve(day.toString());
        if (Files.exists(asked)) {
            progress.rests(day, log.head().position() + 1);
        }
        while (!stopped && Files.exists(asked)) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }
}
