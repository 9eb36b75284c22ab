package org.caseledger.service.supervision;

import java.time.Duration;

/** Ends this process, even where something in it hangs. */
final class ProcessEnd {
    /** For requests and blocks in flight, if they can still end. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private ProcessEnd() {}

    static void with(int code) {
        Thread halt = new Thread(() -> haltAfterGrace(code), "halt");
        halt.setDaemon(true);
        halt.start();
        System.exit(code);
    }

    private static void haltAfterGrace(int code) {
        try {
            Thread.sleep(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
