package org.caseledger.service.append;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/**
 * Tells callers that they are stored. Waking them costs more than sealing their block: where the next block is half full already it is
 * done beside it, on a thread of its own. Otherwise at once, so that who is woken can still come into the next block, which is the
 * larger for it.
 */
final class CallerNotifier implements AutoCloseable {
    private final ExecutorService beside = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sealer-answers");
        thread.setDaemon(true);
        return thread;
    });
    private final IntSupplier waiting;
    private final IntSupplier limit;

    /**
     * @param waiting how many commands are in no block yet
     * @param limit how many of them the next block takes
     */
    CallerNotifier(IntSupplier waiting, IntSupplier limit) {
        this.waiting = waiting;
        this.limit = limit;
    }

    void tell(Runnable answers) {
        if (waiting.getAsInt() < limit.getAsInt() / 2) {
            answers.run();
        } else {
            beside.execute(answers);
        }
    }

    /** What was told to it is still told. */
    @Override
    public void close() {
        beside.shutdown();
    }
}
