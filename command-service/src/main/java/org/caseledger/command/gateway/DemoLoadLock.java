package org.caseledger.command.gateway;

import java.util.concurrent.atomic.AtomicBoolean;

/** Held while a demo loads: only the loader writes then, because it owns the clock. */
public final class DemoLoadLock {
    private final AtomicBoolean held = new AtomicBoolean();

    public void hold() {
        held.set(true);
    }

    public void release() {
        held.set(false);
    }

    public boolean isHeld() {
        return held.get();
    }
}
