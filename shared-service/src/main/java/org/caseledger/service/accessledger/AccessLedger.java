package org.caseledger.service.accessledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.Sealer;

/**
 * Writes down looks, each into the log of its month, those that come together into one block. Months are opened beside the requests: no
 * caller waits for a database longer than it wants to.
 */
public final class AccessLedger implements AutoCloseable {
    /** Covers a frozen primary, an election and slow commits. Nobody who looks waits so long; what is stored late is one look too many. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final AccessMonths months;
    private final InstantSource clock;
    private final String node;
    private final LogMetrics metrics;
    private final NavigableMap<YearMonth, CompletableFuture<Sealer>> sealers = new ConcurrentSkipListMap<>();
    private final ExecutorService opening = Executors.newSingleThreadExecutor(AccessLedger::thread);

    /**
     * @param clock the ledger's
     * @param node name of this process in its blocks
     */
    public AccessLedger(AccessMonths months, InstantSource clock, String node, LogMetrics metrics) {
        this.months = months;
        this.clock = clock;
        this.node = node;
        this.metrics = metrics;
    }

    /**
     * Begins to store it. Completed with the place of its first event once a majority has it on its journals; exceptionally as an append ends,
     * and with {@link AccessMonthMissing}.
     */
    public CompletableFuture<PlaceOnRecord> record(AccessEntry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Append append = new Append(entry.events(now), null);
        YearMonth month = AccessMonths.of(now);
        return sealer(month)
                .thenCompose(sealer -> sealer.submit(append))
                .thenApply(position -> new PlaceOnRecord(month, position));
    }

    /**
     * Makes the month where that is missing and allowed.
     *
     * @throws AccessMonthMissing where it is not allowed
     */
    public void requireThisMonth() {
        require(AccessMonths.of(clock.instant()));
    }

    /** The collection of the month that comes, where it is not made and may not be made here. */
    public Optional<String> missingNext() {
        return missing(AccessMonths.of(clock.instant()).plusMonths(1));
    }

    /** That of this month. */
    public Optional<String> missingNow() {
        return missing(AccessMonths.of(clock.instant()));
    }

    /** Why nothing will be stored any more, though this is not closed. */
    public Optional<String> failure() {
        return sealers.values().stream()
                .filter(opened -> opened.isDone() && !opened.isCompletedExceptionally())
                .flatMap(opened -> opened.join().failure().stream())
                .findFirst();
    }

    /** Makes it where that is allowed. */
    private Optional<String> missing(YearMonth month) {
        try {
            require(month);
            return Optional.empty();
        } catch (AccessMonthMissing e) {
            return Optional.of(months.fullName(month));
        }
    }

    /** Opened for the first of several who come at once: one beside it nobody would close. One that could not be opened is tried again by who comes next. */
    private CompletableFuture<Sealer> sealer(YearMonth month) {
        CompletableFuture<Sealer> first = new CompletableFuture<>();
        CompletableFuture<Sealer> known = sealers.putIfAbsent(month, first);
        if (known != null) {
            return known;
        }
        first.whenComplete((sealer, failure) -> {
            if (failure != null) {
                sealers.remove(month, first);
            }
        });
        try {
            return first.completeAsync(() -> open(month), opening);
        } catch (RejectedExecutionException e) {
            first.completeExceptionally(e);
            return first;
        }
    }

    private void require(YearMonth month) {
        if (!months.isMade(month)) {
            months.make(month, clock.instant());
        }
    }

    private Sealer open(YearMonth month) {
        require(month);
        closeBefore(month.minusMonths(1));
        LogCollection log = months.log(month);
        return Sealer.over(log, new MongoBlockInsert(log), node, clock, PATIENCE, metrics, stored -> {});
    }

    /** Who looked in the last moment of a month may still be on the way. */
    private void closeBefore(YearMonth month) {
        NavigableMap<YearMonth, CompletableFuture<Sealer>> over = sealers.headMap(month, false);
        over.values().forEach(opened -> opened.thenAccept(Sealer::close));
        over.clear();
    }

    @Override
    public void close() {
        opening.shutdownNow();
        sealers.values().forEach(opened -> opened.thenAccept(Sealer::close));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "access-months");
        thread.setDaemon(true);
        return thread;
    }
}
