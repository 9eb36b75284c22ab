package org.caseledger.eventlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;
import org.caseledger.packing.Deflated;

/** Recorded events in memory, in the order in which they were added, some at a time compressed: one takes some hundred bytes instead of a thousand. */
public final class PackedEvents {
    /** So much is compressed together. */
    private static final int CHUNK = 8 * 1024;
    /** Of an array and of the place that it has in a list. */
    private static final int BESIDE_BYTES = 32;

    private static final EventCodec CODEC = new EventCodec();

    private final List<byte[]> chunks = new ArrayList<>();
    private final List<byte[]> last = new ArrayList<>();
    private int lastBytes;
    private long bytes;

    public void add(RecordedEvent event) {
        byte[] written = written(event);
        last.add(written);
        lastBytes += written.length;
        bytes += written.length + BESIDE_BYTES;
        if (lastBytes >= CHUNK) {
            compress();
        }
    }

    /** What it takes of the memory. */
    public long bytes() {
        return bytes;
    }

    public void forEach(Consumer<RecordedEvent> each) {
        chunks.forEach(chunk -> read(Deflated.inflated(chunk), each));
        last.forEach(one -> read(one, each));
    }

    private void compress() {
        byte[] all = new byte[lastBytes];
        ByteBuffer joined = ByteBuffer.wrap(all);
        last.forEach(joined::put);
        byte[] compressed = Deflated.quickly(all);
        chunks.add(compressed);
        bytes += compressed.length + BESIDE_BYTES - lastBytes - (long) last.size() * BESIDE_BYTES;
        last.clear();
        lastBytes = 0;
    }

    private static byte[] written(RecordedEvent event) {
        try (BasicOutputBuffer out = new BasicOutputBuffer(1024);
                BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
            writer.writeStartDocument();
            writer.writeInt64("block", event.block());
            writer.writeInt64("position", event.position());
            writer.writeDateTime("sealedAt", event.sealedAt().toEpochMilli());
            writer.writeName("event");
            CODEC.write(writer, event.event());
            writer.writeEndDocument();
            return out.toByteArray();
        }
    }

    private static void read(byte[] documents, Consumer<RecordedEvent> each) {
        ByteBuffer all = ByteBuffer.wrap(documents).order(ByteOrder.LITTLE_ENDIAN);
        while (all.hasRemaining()) {
            int length = all.getInt(all.position());
            each.accept(read(all.slice(all.position(), length)));
            all.position(all.position() + length);
        }
    }

    private static RecordedEvent read(ByteBuffer document) {
        try (BsonBinaryReader reader = new BsonBinaryReader(document)) {
            reader.readStartDocument();
            long block = reader.readInt64("block");
            long position = reader.readInt64("position");
            Instant sealedAt = Instant.ofEpochMilli(reader.readDateTime("sealedAt"));
            reader.readName("event");
            return new RecordedEvent(block, position, sealedAt, CODEC.read(reader));
        }
    }
}
