package org.caseledger.service.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many of a kind are at work at once, in all and of one caller. It remembers only callers that have one at work. */
public final class ConcurrencyLimit {
    private final int most;
    private final int mostOfCaller;
    private final Map<String, Integer> byCaller = new HashMap<>();
    private int taken;

    public ConcurrencyLimit(int most, int mostOfCaller) {
        this.most = most;
        this.mostOfCaller = mostOfCaller;
    }

    /** Empty while too many are at work; never waits. */
    public synchronized Optional<Permit> acquire(String caller) {
        int before = byCaller.getOrDefault(caller, 0);
        if (taken >= most || before >= mostOfCaller) {
            return Optional.empty();
        }
        taken++;
        byCaller.put(caller, before + 1);
        return Optional.of(new Permit(caller));
    }

    public synchronized int taken() {
        return taken;
    }

    private synchronized void release(Permit permit) {
        if (permit.held) {
            permit.held = false;
            taken--;
            byCaller.computeIfPresent(permit.caller, (caller, had) -> had == 1 ? null : had - 1);
        }
    }

    /** To be closed when the work has ended, in whatever way; closing again does nothing. */
    public final class Permit implements AutoCloseable {
        private final String caller;
        private boolean held = true;

        private Permit(String caller) {
            this.caller = caller;
        }

        @Override
        public void close() {
            release(this);
        }
    }
}
