package org.caseledger.service.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Sets the liveness of this process by its {@link LivenessCheck}s, and ends it where the liveness, whoever set it, stays broken: whoever
 * supervises it then starts another.
 */
final class LivenessWatch implements Repeated {
    /** {@code EX_SOFTWARE} of sysexits.h; a refused start ends with 1. */
    static final int EXIT_CODE = 70;

    private static final Logger LOG = LoggerFactory.getLogger(LivenessWatch.class);

    private final List<LivenessCheck> checks;
    private final ApplicationEventPublisher publisher;
    private final ApplicationAvailability availability;
    private final LivenessSettings settings;
    private final IntConsumer exit;
    private @Nullable String said;
    private long brokenSince;
    private boolean broken;
    private final RepeatingThread thread = new RepeatingThread("liveness", this::run);

    LivenessWatch(
            List<LivenessCheck> checks,
            ApplicationEventPublisher publisher,
            ApplicationAvailability availability,
            LivenessSettings settings,
            IntConsumer exit) {
        this.checks = List.copyOf(checks);
        this.publisher = publisher;
        this.availability = availability;
        this.settings = settings;
        this.exit = exit;
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
        return settings.every();
    }

    private void run() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("Liveness could not be checked", e);
        }
    }

    private void look() {
        set(checks.stream()
                .map(LivenessCheck::failure)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null));
        boolean now = availability.getLivenessState() == LivenessState.BROKEN;
        if (now && !broken) {
            brokenSince = System.nanoTime();
        }
        broken = now;
        Duration since = Duration.ofNanos(System.nanoTime() - brokenSince);
        if (broken && since.compareTo(settings.patience()) > 0) {
            LOG.error("Not alive for {} s ({}); this process ends", since.toSeconds(), said);
            exit.accept(EXIT_CODE);
        }
    }

    private void set(@Nullable String failure) {
        if (failure != null && said == null) {
            LOG.error("Not alive: {}. Unless that changes, this process ends in {}", failure, settings.patience());
            AvailabilityChangeEvent.publish(publisher, this, LivenessState.BROKEN);
        } else if (failure == null && said != null) {
            LOG.info("Alive again");
            AvailabilityChangeEvent.publish(publisher, this, LivenessState.CORRECT);
        }
        said = failure;
    }
}
