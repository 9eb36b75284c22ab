package org.caseledger.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads and decodes the next frames on a second thread while the ones before are applied: a start uses two cores. */
final class ReadAhead implements AutoCloseable {

    /** A frame has up to 32 MB, so few; and more would not make the slower side faster. */
    private static final int FRAMES = 3;

    private final BlockingQueue<Frame> queue = new ArrayBlockingQueue<>(FRAMES);
    private final FrameReader reader;
    private final Thread thread = new Thread(this::read, "read-ahead");

    ReadAhead(FrameReader reader) {
        this.reader = reader;
        thread.setDaemon(true);
        thread.start();
    }

    /** Null after the last one. */
    @Nullable
    Frame next() throws IOException {
        Frame frame = take();
        if (frame.failure instanceof IOException e) {
            throw e;
        } else if (frame.failure instanceof RuntimeException e) {
            throw e;
        } else if (frame.failure instanceof Error e) {
            throw e;
        }
        return frame.commands.isEmpty() ? null : frame;
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            for (List<Document> next = reader.next(); next != null; next = reader.next()) {
                queue.put(new Frame(next, reader.end(), null));
            }
            queue.put(new Frame(List.of(), reader.end(), null));
        } catch (InterruptedException e) {
            return; // closed
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        try {
            queue.put(new Frame(List.of(), reader.end(), failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Frame take() throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    /** @param end of the journal behind this frame */
    record Frame(
            List<Document> commands,
            JournalEnd end,
            @Nullable Throwable failure) {}
}
