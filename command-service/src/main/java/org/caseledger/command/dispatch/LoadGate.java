package org.caseledger.command.dispatch;

import java.util.concurrent.atomic.AtomicBoolean;

/** Shut while a demo loads: only the loader writes then, because it owns the clock. */
public final class LoadGate {
    private final AtomicBoolean shut = new AtomicBoolean();

    public void shut() {
        shut.set(true);
    }

    public void open() {
        shut.set(false);
    }

    public boolean isShut() {
        return shut.get();
    }
}
