package org.caseledger.query.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.repeating.ToldFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.NestedExceptionUtils;

/**
 * Lets the signer sign again and again. It is refused for good once it was refused several times one after another, because a database that has just elected another primary
 * may show an older log for some seconds; then it is not asked any more before a start: somebody has to look.
 */
final class Signing implements Repeated, HealthIndicator {
    private static final int SEVERAL = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    private final Signer signer;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("checkpoints", this::sign);
    private volatile @Nullable String refuses;
    private volatile String failure = "";
    private volatile int failures;
    private int refusals;
    private boolean isOver;
    private final ToldFailure told = new ToldFailure();

    Signing(Signer signer, Duration every, MeterRegistry meters) {
        this.signer = signer;
        this.every = every;
        Gauge.builder("caseledger.checkpoint.failures", () -> failures)
                .description("How many times in a row no checkpoint could be signed")
                .register(meters);
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration first() {
        return Duration.ZERO;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Health health() {
        if (failures < SEVERAL) {
            return Health.up().withDetail("signed", signer.size()).build();
        }
        String why = refuses;
        return Health.down()
                .withDetail(
                        why == null ? "fails" : "refuses", why == null ? failures + " times in a row: " + failure : why)
                .build();
    }

    private void sign() {
        if (isOver) {
            return;
        }
        try {
            signer.sign();
            if (told.hasEnded()) {
                LOG.info("A checkpoint is signed again");
            }
            refuses = null;
            failures = 0;
            refusals = 0;
        } catch (SignerRefuses e) {
            refuses = e.getMessage();
            failures++;
            refusals = e instanceof SignedFileLost ? 0 : refusals + 1;
            isOver = refusals >= SEVERAL;
            if (told.isNew(String.valueOf(e.getMessage()))) {
                LOG.error("No checkpoint is signed: {}", e.getMessage());
            }
        } catch (RuntimeException e) { // it is tried again
            refuses = null;
            String why = NestedExceptionUtils.getMostSpecificCause(e).toString();
            if (told.isNew(why)) {
                LOG.warn("No checkpoint was signed, and it is tried again every {} s: {}", every.toSeconds(), why, e);
            }
            failure = why;
            failures++;
            refusals = 0;
        }
    }
}
