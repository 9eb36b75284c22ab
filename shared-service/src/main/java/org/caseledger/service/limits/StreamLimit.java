package org.caseledger.service.limits;

import java.time.Duration;
import org.caseledger.service.limits.ConcurrencyLimit.Permit;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** How many streams and long polls one caller keeps open. How many there are in all, each kind decides for itself. */
public final class StreamLimit {
    /** A stream that was left is noticed by its next sign of life, after 15 s at most; a long poll ends by itself, after 60 s. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(15);

    private final int mostOfCaller;
    private final ConcurrencyLimit open;
    private final LimitRefusals refusals;

    StreamLimit(int mostOfCaller, LimitRefusals refusals) {
        this.mostOfCaller = mostOfCaller;
        this.open = new ConcurrencyLimit(Integer.MAX_VALUE, mostOfCaller);
        this.refusals = refusals;
    }

    /**
     * @return to be closed with the stream
     * @throws ProblemException {@code 429} while the caller has too many
     */
    public Permit open(String caller) {
        return open.acquire(caller).orElseThrow(() -> {
            refusals.count(LimitKind.STREAMS);
            return new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "TOO_MANY_STREAMS",
                    RETRY_AFTER,
                    Long.valueOf(mostOfCaller),
                    RETRY_AFTER.toSeconds());
        });
    }
}
