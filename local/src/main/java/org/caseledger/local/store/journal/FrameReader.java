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
    private long end;

    FrameReader(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, READ);
        size = channel.size();
        readMagic();
    }

    /** Offset behind the last frame handed out: where an appender goes on. */
    long end() {
        return end;
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
        ByteBuffer payload = frameAt(end);
        if (payload == null) {
            refuseIfAValidFrameFollows();
            return null;
        }
        List<Document> documents = decode(payload);
        end += FrameFormat.HEADER + payload.capacity();
        return documents;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void readMagic() throws IOException {
        ByteBuffer magic = read(0, (int) Math.min(size, FrameFormat.MAGIC.length));
        if (magic.capacity() < FrameFormat.MAGIC.length) {
            return; // the process died while starting the file; nothing can have been acknowledged from it
        }
        if (!Arrays.equals(magic.array(), FrameFormat.MAGIC)) {
            throw new CorruptJournal(file, 0, "this is not a journal of this version");
        }
        end = FrameFormat.MAGIC.length;
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
            throw new CorruptJournal(file, end, "its checksum is right but it is not BSON (" + e.getMessage() + ")");
        }
    }

    private void refuseIfAValidFrameFollows() throws IOException {
        long window = Math.min(size - end, Integer.MAX_VALUE);
        ByteBuffer rest =
                channel.map(FileChannel.MapMode.READ_ONLY, end, window).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 1; at <= window - FrameFormat.HEADER - FrameFormat.SMALLEST_DOCUMENT; at++) {
            if (looksValid(rest, at)) {
                throw new CorruptJournal(
                        file,
                        end,
                        "a valid record stands behind it at byte " + (end + at) + ", so this is no torn tail");
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
