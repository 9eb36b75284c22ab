package org.caseledger.local.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal that is written to, by one thread. It is replaced while that thread goes on: the next journal is made first, frames go
 * there from then on, and a snapshot of the state at that very moment is written beside; its rename makes what was before needless.
 * A crash at any point leaves a snapshot and all the journals that go on from it.
 */
public final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final HeadFile head;
    private final CompactionRule rule;
    private Generation generation;
    private FrameWriter writer;
    /** Bytes of journals that are closed but not yet replaced by a snapshot. */
    private long closedBytes;

    private long snapshotBytes;
    private long most;
    private @Nullable SnapshotThread snapshot;

    /** @param closedBytes length of the journals since the snapshot, without the one that is written to */
    Journal(
            HeadFile head,
            CompactionRule rule,
            Generation generation,
            FrameWriter writer,
            long closedBytes,
            long snapshotBytes) {
        this.head = head;
        this.rule = rule;
        this.generation = generation;
        this.writer = writer;
        this.closedBytes = closedBytes;
        this.snapshotBytes = snapshotBytes;
        this.most = rule.most(snapshotBytes);
    }

    /** Appends one frame. When this returns, it is on disk, and the head outside knows of it. */
    public void write(Collection<byte[]> documents) throws IOException {
        writer.append(documents);
        writer.force();
        head.write(writer.end());
    }

    /**
     * To be called between two frames, when {@code state} is what all frames so far have led to. Takes no longer than to list the
     * documents; a snapshot that cannot be written is told in the log and tried again later, for the journal is whole without it.
     */
    public void compactIfOutgrown(State state) throws IOException {
        takeInFinishedSnapshot();
        if (snapshot == null && closedBytes + writer.end().length() > most) {
            compact(state);
        }
    }

    @Override
    public void close() throws IOException {
        if (snapshot != null) {
            snapshot.giveUp();
        }
        writer.close();
    }

    private void compact(State state) throws IOException {
        Generation next = generation.next();
        FrameWriter nextWriter;
        try {
            nextWriter = next.startJournal(writer.end());
        } catch (IOException e) {
            Files.deleteIfExists(next.journal());
            postpone(e);
            return;
        }
        closedBytes += writer.end().length();
        writer.close();
        writer = nextWriter;
        generation = next;
        head.writeForced(writer.end());
        snapshot = new SnapshotThread(next, state.history());
        snapshot.start();
    }

    private void takeInFinishedSnapshot() {
        if (snapshot == null || snapshot.isAlive()) {
            return;
        }
        if (snapshot.failure() == null) {
            snapshotBytes = snapshot.bytes();
            closedBytes = 0;
            most = rule.most(snapshotBytes);
        } else {
            postpone(snapshot.failure());
        }
        snapshot = null;
    }

    private void postpone(@Nullable Throwable why) {
        most = closedBytes + writer.end().length() + rule.leastBytes();
        LOG.warn("the journal is not compacted before it has grown to {} bytes: {}", most, String.valueOf(why));
    }
}
