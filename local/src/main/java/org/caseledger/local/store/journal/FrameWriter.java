package org.caseledger.local.store.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import org.caseledger.tree.OwnerOnly;

/** Appends frames to one file. After an exception the file is in an unknown state and must not be written any more. */
final class FrameWriter implements AutoCloseable {

    private final FileChannel channel;
    private JournalEnd end;

    private FrameWriter(FileChannel channel, JournalEnd end) {
        this.channel = channel;
        this.end = end;
    }

    /** Starts an empty file, which goes on from {@code begin}. */
    static FrameWriter start(Path file, JournalEnd begin) throws IOException {
        FrameWriter writer = new FrameWriter(OwnerOnly.open(file, CREATE, WRITE), begin);
        try {
            writer.channel.truncate(0);
            writer.write(ByteBuffer.wrap(FrameFormat.MAGIC));
            return writer;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    /** Goes on behind the last valid frame; what is behind it is cut. */
    static FrameWriter resume(Path file, JournalEnd end) throws IOException {
        FrameWriter writer = new FrameWriter(OwnerOnly.open(file, WRITE), end);
        if (writer.channel.size() > end.length()) {
            writer.channel.truncate(end.length());
        }
        writer.force(); // its last writer may have died before it was on disk, and it is answered from now
        writer.channel.position(end.length());
        return writer;
    }

    /** Writes one frame; it is durable after the next {@link #force()}. */
    void append(Collection<byte[]> documents) throws IOException {
        int length = documents.stream().mapToInt(document -> document.length).reduce(0, Math::addExact);
        ByteBuffer frame = FrameFormat.buffer(Math.addExact(FrameFormat.HEADER, length));
        frame.position(FrameFormat.HEADER);
        documents.forEach(frame::put);
        int checksum = FrameFormat.checksum(frame.flip().position(FrameFormat.HEADER));
        frame.putInt(0, length).putInt(4, checksum).rewind();
        write(frame);
        end = end.after(frame.flip().limit(FrameFormat.HEADER), end.length() + FrameFormat.HEADER + length);
    }

    /** Returns when everything appended is on disk. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Behind the last frame. */
    JournalEnd end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
