package org.caseledger.local.store.journal;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one snapshot beside the running journal, then removes what it has replaced. */
final class SnapshotThread extends Thread {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotThread.class);

    private final Generation generation;
    private final Stream<byte[]> history;
    private volatile long bytes;
    private volatile @Nullable Throwable failure;
    private volatile boolean givenUp;

    SnapshotThread(Generation generation, Stream<byte[]> history) {
        super("snapshot");
        setDaemon(true);
        this.generation = generation;
        this.history = history;
    }

    @Override
    public void run() {
        try {
            bytes = Snapshot.write(generation, history, this::stopIfGivenUp);
            generation.deleteOthers();
            LOG.info("{} of {} bytes replaces what was before", generation.snapshot(), bytes);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Of the finished snapshot. */
    long bytes() {
        return bytes;
    }

    /** Why there is no snapshot, once this has ended. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** The journals are whole without it: whoever closes the store need not wait for the rest. */
    void giveUp() {
        givenUp = true;
        try {
            join();
        } catch (InterruptedException e) {
            interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void stopIfGivenUp() {
        if (givenUp) {
            throw new CancellationException("the store closes");
        }
    }
}
