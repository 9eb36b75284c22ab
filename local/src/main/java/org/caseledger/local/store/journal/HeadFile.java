package org.caseledger.local.store.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.caseledger.tree.OwnerOnly;

/**
 * Remembers, outside the journal, how far the journal reached when it was last answered from. Written before each answer and after
 * the journal was forced, so it never tells of more than is on disk; forced itself at most once a second, so after a loss of power,
 * and only then, it may tell of less. Two places are written in turn, so that one of them is whole whenever the process ends.
 */
final class HeadFile implements AutoCloseable {

    /** Two sectors, as a disk writes them: a write to one cannot harm the other. */
    private static final int PLACE = 512;

    private static final int PLACES = 2;
    /** Count, generation, length, chain, checksum. */
    private static final int BYTES = 32;

    private static final long FORCE_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final FileChannel channel;
    private long count;
    private long forced = System.nanoTime();

    private HeadFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HeadFile open(Path file) throws IOException {
        return new HeadFile(file, OwnerOnly.open(file, CREATE, READ, WRITE));
    }

    /**
     * What was written last; nothing if nothing ever was.
     *
     * @throws CorruptJournal if there is something and it is not readable
     */
    Optional<JournalEnd> read() throws IOException {
        long size = channel.size();
        Optional<Written> newest = Optional.empty();
        for (int place = 0; place < PLACES; place++) {
            Optional<Written> found = readPlace(place);
            if (found.isPresent() && found.get().count >= count) {
                newest = found;
                count = found.get().count;
            }
        }
        if (newest.isEmpty() && size >= (long) PLACE * PLACES) {
            throw new CorruptJournal(
                    file, 0, "this is not the head of a journal, which tells how far the journal must reach");
        }
        return newest.map(Written::end);
    }

    void write(JournalEnd end) throws IOException {
        count++;
        writePlace((int) (count % PLACES), end);
        if (System.nanoTime() - forced > FORCE_EVERY) {
            force();
        }
    }

    /** Both places, on disk: from here on a start knows what must be there. */
    void writeForced(JournalEnd end) throws IOException {
        for (int place = 0; place < PLACES; place++) {
            count++;
            writePlace((int) (count % PLACES), end);
        }
        force();
        Directories.force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void force() throws IOException {
        channel.force(false);
        forced = System.nanoTime();
    }

    private void writePlace(int place, JournalEnd end) throws IOException {
        ByteBuffer bytes = FrameFormat.buffer(PLACE);
        bytes.putLong(count).putLong(end.generation()).putLong(end.length()).putInt(end.chain());
        bytes.putInt(FrameFormat.checksum(bytes.duplicate().flip())).position(0);
        for (long at = (long) place * PLACE; bytes.hasRemaining(); ) {
            at += channel.write(bytes, at);
        }
    }

    private Optional<Written> readPlace(int place) throws IOException {
        ByteBuffer bytes = FrameFormat.buffer(BYTES);
        if (channel.read(bytes, (long) place * PLACE) < BYTES) {
            return Optional.empty();
        }
        int checksum = FrameFormat.checksum(bytes.duplicate().position(0).limit(BYTES - Integer.BYTES));
        bytes.flip();
        Written written =
                new Written(bytes.getLong(), new JournalEnd(bytes.getLong(), bytes.getLong(), bytes.getInt()));
        return bytes.getInt() == checksum && written.count > 0 ? Optional.of(written) : Optional.empty();
    }

    private record Written(long count, JournalEnd end) {}
}
