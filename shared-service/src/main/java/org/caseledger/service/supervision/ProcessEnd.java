package org.caseledger.service.supervision;

import java.time.Duration;

/** Ends this process, even where something in it hangs. */
final class ProcessEnd {
    /** For requests and blocks in flight, if they can still end. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private ProcessEnd() {}

    static void with(int code) {
        with(code, GRACE);
    }

    static void with(int code, Duration grace) {
        Thread halt = new Thread(() -> haltAfter(grace, code), "halt");
        halt.setDaemon(true);
        halt.start();
        System.exit(code);
    }

    private static void haltAfter(Duration grace, int code) {
        try {
            Thread.sleep(grace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
