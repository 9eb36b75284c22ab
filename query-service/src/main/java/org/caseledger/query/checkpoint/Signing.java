package org.caseledger.query.checkpoint;

import com.mongodb.MongoException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Lets the signer sign again and again. Once it refuses it is not asked any more before a start: somebody has to look. */
final class Signing implements Repeated, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    private final Signer signer;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("checkpoints", this::sign);
    private volatile @Nullable String refuses;

    Signing(Signer signer, Duration every) {
        this.signer = signer;
        this.every = every;
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
        String why = refuses;
        return why == null
                ? Health.up().withDetail("signed", signer.size()).build()
                : Health.down().withDetail("refuses", why).build();
    }

    private void sign() {
        if (refuses != null) {
            return;
        }
        try {
            signer.sign();
        } catch (SignerRefuses e) {
            refuses = e.getMessage();
            LOG.error("No checkpoint is signed any more: {}", e.getMessage());
        } catch (MongoException | UncheckedIOException e) { // it is tried again
            LOG.warn("No checkpoint was signed: {}", e.getClass().getSimpleName());
        }
    }
}
