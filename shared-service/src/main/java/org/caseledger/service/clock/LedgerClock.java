package org.caseledger.service.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.caseledger.service.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What time it is in this ledger. A production ledger goes by the wall clock. A demo whose three years are loaded stands at its newest
 * recorded moment until they are complete, then goes on from there at normal speed. While a loader drives the clock it stands where
 * the loader put it.
 *
 * <p>Not promised: that it never goes back; the log's {@code sealedAt} is what is monotone.
 */
public final class LedgerClock implements InstantSource {
    /** Where all days, weeks, months and financial years of the ledger are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    /** The day after the last of the demo's three years: from here on its clock runs. */
    public static final LocalDate DEMO_GOES_ON = LocalDate.of(2026, 2, 1);

    private static final Instant LOADED = DEMO_GOES_ON.atStartOfDay(ZONE).toInstant();

    private final Supplier<Ledger> ledger;
    private final Supplier<Instant> headSealedAt;
    private final InstantSource wall;
    private volatile @Nullable Instant driven;
    private volatile boolean loaded;

    /** @param headSealedAt when the newest block was recorded; asked only while a demo is not complete */
    public LedgerClock(Supplier<Ledger> ledger, Supplier<Instant> headSealedAt) {
        this(ledger, headSealedAt, Clock.systemUTC());
    }

    /** @param wall asked only where the ledger's time follows it */
    public LedgerClock(Supplier<Ledger> ledger, Supplier<Instant> headSealedAt, InstantSource wall) {
        this.ledger = ledger;
        this.headSealedAt = headSealedAt;
        this.wall = wall;
    }

    public Instant now() {
        Instant set = driven;
        if (set != null) {
            return set;
        }
        Instant loadedUpTo = loadedUpTo();
        return loadedUpTo != null
                ? loadedUpTo
                : wall.instant().plus(ledger.get().clockOffset());
    }

    /** Whether the past of a demo is still being loaded: until it is complete, nothing but its events moves today on. */
    public boolean isLoading() {
        return driven != null || loadedUpTo() != null;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    @Override
    public Instant instant() {
        return now();
    }

    /** The clock stands at this moment until it is driven on or goes on by itself. */
    public void drive(Instant moment) {
        driven = moment;
    }

    /** The demo is complete: the clock goes on by itself, whether or not anything was recorded since. */
    public void release() {
        loaded = true;
        driven = null;
    }

    /** The newest recorded moment of a demo that is not complete; null for every other ledger. */
    private @Nullable Instant loadedUpTo() {
        if (loaded || !ledger.get().hasOwnClock()) {
            return null;
        }
        Instant head = headSealedAt.get();
        if (head.isBefore(LOADED)) {
            return head;
        }
        loaded = true;
        return null;
    }
}
