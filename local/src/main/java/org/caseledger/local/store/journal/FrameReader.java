package org.caseledger.local.store.journal;

import static java.nio.file.StandardOpenOption.READ;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the frames of one file up to the last valid one, and tells a torn tail from a damaged middle. */
final class FrameReader implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private JournalEnd end;

    /** @param begin where the file goes on from */
    FrameReader(Path file, JournalEnd begin) throws IOException {
        this.file = file;
        this.end = begin;
        channel = FileChannel.open(file, READ);
        size = channel.size();
        readMagic();
    }

    /** Behind the last frame handed out: where an appender goes on. */
    JournalEnd end() {
        return end;
    }

    /** False if the process died while it made the file: nothing can have been acknowledged from it. */
    boolean started() {
        return size >= FrameFormat.MAGIC.length;
    }

    long size() {
        return size;
    }

    /**
     * The documents of the next frame, or null if no valid frame follows.
     *
     * @throws CorruptJournal if the next frame is damaged and a valid one stands behind it: acknowledged data is lost
     */
    @Nullable
    List<Document> next() throws IOException {
        long offset = end.length();
        ByteBuffer payload = frameAt(offset);
        if (payload == null) {
            refuseIfAValidFrameFollows(offset);
            return null;
        }
        List<Document> documents = decode(payload);
        end = end.after(read(offset, FrameFormat.HEADER), offset + FrameFormat.HEADER + payload.capacity());
        return documents;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void readMagic() throws IOException {
        if (!started()) {
            return;
        }
        ByteBuffer magic = read(0, FrameFormat.MAGIC.length);
        if (!Arrays.equals(magic.array(), FrameFormat.MAGIC)) {
            throw new CorruptJournal(file, 0, "this is not a journal of this version");
        }
    }

    private @Nullable ByteBuffer frameAt(long offset) throws IOException {
        if (offset < FrameFormat.MAGIC.length || size - offset < FrameFormat.HEADER) {
            return null;
        }
        ByteBuffer header = read(offset, FrameFormat.HEADER);
        int length = header.getInt(0);
        if (length < FrameFormat.SMALLEST_DOCUMENT || length > size - offset - FrameFormat.HEADER) {
            return null;
        }
        ByteBuffer payload = read(offset + FrameFormat.HEADER, length);
        return FrameFormat.checksum(payload.duplicate()) == header.getInt(4) ? payload : null;
    }

    private List<Document> decode(ByteBuffer payload) {
        try {
            return BsonBytes.decodeAll(payload.array());
        } catch (RuntimeException e) {
            throw new CorruptJournal(
                    file, end.length(), "its checksum is right but it is not BSON (" + e.getMessage() + ")");
        }
    }

    private void refuseIfAValidFrameFollows(long from) throws IOException {
        long window = Math.min(size - from, Integer.MAX_VALUE);
        if (window <= 0) {
            return;
        }
        ByteBuffer rest =
                channel.map(FileChannel.MapMode.READ_ONLY, from, window).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 1; at <= window - FrameFormat.HEADER - FrameFormat.SMALLEST_DOCUMENT; at++) {
            if (looksValid(rest, at)) {
                throw new CorruptJournal(
                        file,
                        from,
                        "a valid record stands behind it at byte " + (from + at) + ", so this is no torn tail");
            }
        }
    }

    /** The lengths are compared first: at almost every wrong place they do not fit, and no checksum is needed. */
    private static boolean looksValid(ByteBuffer rest, int at) {
        int length = rest.getInt(at);
        int start = at + FrameFormat.HEADER;
        if (length < FrameFormat.SMALLEST_DOCUMENT || length > rest.limit() - start) {
            return false;
        }
        int firstDocument = rest.getInt(start);
        return firstDocument >= FrameFormat.SMALLEST_DOCUMENT
                && firstDocument <= length
                && FrameFormat.checksum(rest.slice(start, length)) == rest.getInt(at + 4);
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer bytes = FrameFormat.buffer(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException(file + " became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}
