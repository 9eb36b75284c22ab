package org.caseledger.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Reads and decodes the next frames on a second thread while the ones before are applied: a start uses two cores. */
final class ReadAhead implements AutoCloseable {

    /**
     * What may be decoded and not yet applied, in bytes on disk. Each costs ten in memory, and the collector copies them all again and
     * again: more would make a start slower.
     */
    private static final int MOST_BYTES = 256 << 10;

    private final BlockingQueue<Frame> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_BYTES);
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
        room.release(frame.bytes);
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
            long begin = reader.end().length();
            for (List<Document> next = reader.next(); next != null; next = reader.next()) {
                int bytes = (int) Math.min(MOST_BYTES, reader.end().length() - begin);
                begin = reader.end().length();
                room.acquire(bytes);
                queue.put(new Frame(next, bytes, reader.end(), null));
            }
            queue.put(new Frame(List.of(), 0, reader.end(), null));
        } catch (InterruptedException e) {
            return; // closed
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        try {
            queue.put(new Frame(List.of(), 0, reader.end(), failure));
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

    /**
     * @param bytes for which there is room again once it is taken
     * @param end of the journal behind this frame
     */
    record Frame(
            List<Document> commands,
            int bytes,
            JournalEnd end,
            @Nullable Throwable failure) {}
}
