package org.caseledger.local.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A process that ends when the pipe to it closes: because it is told to, or because whoever holds the pipe was killed. */
public record HeldProcess(Process process) {

    /** Not by a signal: one that reaches a whole group is left to whoever ends its processes in order. */
    public void end(long graceSeconds) throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) { // it waits in vain, and is killed below
            process.destroyForcibly();
        }
        if (!process.waitFor(graceSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
