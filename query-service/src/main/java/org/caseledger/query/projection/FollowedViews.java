package org.caseledger.query.projection;

import java.time.Duration;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again how far the views are that other query services keep. */
final class FollowedViews implements Repeated {
    /** Who asks for a position waits for this where another process keeps the view. */
    private static final Duration EVERY = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(FollowedViews.class);

    private final Projections projections;
    private final RepeatingThread thread = new RepeatingThread("followed-views", this::follow);

    FollowedViews(Projections projections) {
        this.projections = projections;
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    private void follow() {
        try {
            projections.followOthers();
        } catch (RuntimeException e) { // tried again soon
            LOG.debug("Other query services are not followed: {}", e.toString());
        }
    }
}
