package org.caseledger.local.store.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;

/** Appends frames to one file. After an exception the file is in an unknown state and must not be written any more. */
public final class FrameWriter implements AutoCloseable {

    private final FileChannel channel;

    private FrameWriter(FileChannel channel) {
        this.channel = channel;
    }

    /** Starts an empty file. */
    static FrameWriter start(Path file) throws IOException {
        FrameWriter writer = new FrameWriter(FileChannel.open(file, CREATE, WRITE));
        writer.channel.truncate(0);
        writer.write(ByteBuffer.wrap(FrameFormat.MAGIC));
        return writer;
    }

    /** Writes one frame; it is durable after the next {@link #force()}. */
    public void append(Collection<byte[]> documents) throws IOException {
        int length = documents.stream().mapToInt(document -> document.length).reduce(0, Math::addExact);
        ByteBuffer frame = FrameFormat.buffer(Math.addExact(FrameFormat.HEADER, length));
        frame.position(FrameFormat.HEADER);
        documents.forEach(frame::put);
        int checksum = FrameFormat.checksum(frame.flip().position(FrameFormat.HEADER));
        frame.putInt(0, length).putInt(4, checksum).rewind();
        write(frame);
    }

    /** Returns when everything appended is on disk. */
    public void force() throws IOException {
        channel.force(false);
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
