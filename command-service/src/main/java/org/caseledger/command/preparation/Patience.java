package org.caseledger.command.preparation;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.caseledger.service.start.StartRefused;

/** Waits for what servers agree on among themselves. */
final class Patience {
    /** An election, and the first copy of an almost empty node, on a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /** @param happened what fails while servers change their roles has not happened yet */
    static void until(String what, BooleanSupplier happened) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!isTrue(happened)) {
            if (System.nanoTime() - deadline > 0) {
                throw new StartRefused(
                        "Waited " + LONGEST.toSeconds() + " s in vain for " + what,
                        "Look at the logs of the nodes, and run this again: it goes on where it stopped.");
            }
            pause();
        }
    }

    private static boolean isTrue(BooleanSupplier happened) {
        try {
            return happened.getAsBoolean();
        } catch (MongoException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The preparation was interrupted", "Run it again.", e);
        }
    }
}
