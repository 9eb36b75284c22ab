package org.caseledger.service.accessledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Looks that are written down while what they look at is still being read; what was read leaves when its look is on record, or not at all. */
public final class AwaitedLooks {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitedLooks.class);

    /** Most of what goes wrong is an election. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final AccessLedger ledger;
    private final Duration patience;
    private final Counter refused;

    AwaitedLooks(AccessLedger ledger, Duration patience, MeterRegistry meters) {
        this.ledger = ledger;
        this.patience = patience;
        this.refused = Counter.builder("caseledger.access.refused")
                .description("Answers that did not leave because nobody could write down who looks")
                .register(meters);
    }

    /** What is thrown at once is an outcome as any other. */
    public CompletableFuture<PlaceOnRecord> begin(AccessEntry entry) {
        try {
            return ledger.record(entry);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Of what is found out already: returns once it may leave. */
    public void record(AccessEntry entry) {
        await(begin(entry));
    }

    /**
     * Returns once what was looked at may leave.
     *
     * @throws ProblemException where the look is not on record, or nobody knows it in time
     */
    public void await(CompletableFuture<?> begun) {
        try {
            begun.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw refusal("ACCESS_NOT_RECORDED", e);
        } catch (ExecutionException e) {
            throw refusal(
                    e.getCause() instanceof AccessMonthMissing ? "ACCESS_MONTH_NOT_MADE" : "ACCESS_NOT_RECORDED",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("ACCESS_NOT_RECORDED", e);
        }
    }

    private ProblemException refusal(String code, @Nullable Throwable why) {
        refused.increment();
        LOG.warn("A look could not be written down, and was refused: {}", String.valueOf(why));
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code, RETRY_AFTER);
    }
}
