package org.caseledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the system tells a process to do. */
public enum ProcessSignal {
    KILL,
    INT,
    TERM,
    HUP,
    /** Stand still until {@link #CONT}. */
    STOP,
    CONT;

    /** @return whether there was such a process */
    public boolean to(long pid) {
        try {
            return new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
