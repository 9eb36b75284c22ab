package org.caseledger.service.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A token bucket for each caller, in this process: with several nodes a caller may have as many times more. */
public final class RateLimit {
    /**
     * More than the people and systems of a State, some hundred bytes each. Callers beyond it push out the one that asked least; it begins
     * again with a full bucket.
     */
    static final int MOST_CALLERS = 10_000;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Rate rate;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    public RateLimit(Rate rate) {
        this(rate, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimit(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        // a bucket that nobody asked for so long is full: forgetting it changes nothing
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(rate.refill())
                .build();
    }

    /** Takes one; if there is none left, gives the whole seconds until there is. */
    public Optional<Duration> take(String caller) {
        ConsumptionProbe probe = buckets.get(caller, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((probe.getNanosToWaitForRefill() + SECOND - 1) / SECOND));
    }

    long callers() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
