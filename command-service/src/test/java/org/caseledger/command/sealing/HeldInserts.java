package org.caseledger.command.sealing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.CountDownLatch;

/** From some moment on whoever inserts hangs, as on a connection whose other end is gone, until the end of the test. */
final class HeldInserts implements CommandListener, AutoCloseable {
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean isHeld;

    void hold() {
        isHeld = true;
    }

    void awaitOne() throws InterruptedException {
        hanging.await();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (isHeld && event.getCommandName().equals("insert")) {
            hanging.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
