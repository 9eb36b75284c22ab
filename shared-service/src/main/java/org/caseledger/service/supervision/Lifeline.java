package org.caseledger.service.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends this process when its standard input closes: the starter holds the other end of the pipe, so a killed starter leaves nothing
 * running. Grasped only when {@code caseledger.lifeline=stdin} is set as a system property.
 */
public final class Lifeline {
    private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);
    /** Its database has mostly gone with the starter: what is in flight ends at once or never. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private Lifeline() {}

    public static void grasp() {
        if (!"stdin".equals(System.getProperty("caseledger.lifeline"))) {
            return;
        }
        Thread thread = new Thread(() -> awaitEnd(System.in), "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    private static void awaitEnd(InputStream in) {
        try {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("lifeline broke", e);
        }
        LOG.info("the starter has gone; stopping");
        ProcessEnd.with(0, GRACE);
    }
}
