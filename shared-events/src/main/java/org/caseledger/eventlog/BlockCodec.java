package org.caseledger.eventlog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A block as a BSON document. Fields stand in exactly this order; numbers have exactly these types:
 *
 * <pre>
 * { _id: int64, count: int32, sealedAt: date, node: string, format: int32, prev: binary 0, hash: binary 0,
 *   commands: [ { key: binary 0, fingerprint: binary 0, first: int32, count: int32 } ],
 *   events: [ { id: binary 4, aggregate: string, aggregateType: string or absent, sequence: int64, time: date,
 *               type: string, revision: string, payload: binary 0, metaData: binary 0, sealed: binary 0 or absent } ] }
 * </pre>
 *
 * Reading is strict: a field too many, too few or of another type is a {@link BrokenLog}, because the hashes ({@link BlockHash},
 * {@link Leaf}) are over values and would not notice it. Whether the hashes fit is not checked here.
 */
public final class BlockCodec implements Codec<Block> {
    private static final DecoderContext DECODING = DecoderContext.builder().build();
    private static final EncoderContext ENCODING = EncoderContext.builder().build();

    private final EventCodec events = new EventCodec();

    public byte[] encode(Block block) {
        try (BasicOutputBuffer out = new BasicOutputBuffer(1024);
                BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
            encode(writer, block, ENCODING);
            return out.toByteArray();
        }
    }

    /** @throws BrokenLog where the bytes are no block */
    public Block decode(byte[] document) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(document))) {
            return decode(reader, DECODING);
        }
    }

    @Override
    public void encode(BsonWriter writer, Block block, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeInt64("_id", block.position());
        writer.writeInt32("count", block.events().size());
        writer.writeDateTime("sealedAt", block.sealedAt().toEpochMilli());
        writer.writeString("node", block.node());
        writer.writeInt32("format", block.format());
        writer.writeBinaryData("prev", new BsonBinary(block.prev().shared()));
        writer.writeBinaryData("hash", new BsonBinary(block.hash().shared()));
        writer.writeStartArray("commands");
        block.commands().forEach(entry -> write(writer, entry));
        writer.writeEndArray();
        writer.writeStartArray("events");
        block.events().forEach(event -> events.write(writer, event));
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    @Override
    public Block decode(BsonReader reader, DecoderContext context) {
        long position = -1;
        try {
            reader.readStartDocument();
            position = reader.readInt64("_id");
            return body(reader, position);
        } catch (BsonInvalidOperationException | BsonSerializationException | IllegalArgumentException e) {
            throw (BrokenLog) new BrokenLog(position, "is no block: " + e.getMessage()).initCause(e);
        }
    }

    @Override
    public Class<Block> getEncoderClass() {
        return Block.class;
    }

    private Block body(BsonReader reader, long position) {
        int count = reader.readInt32("count");
        Instant sealedAt = Instant.ofEpochMilli(reader.readDateTime("sealedAt"));
        String node = reader.readString("node");
        int format = reader.readInt32("format");
        Hash prev = Hash.wrap(Binaries.plain(reader, "prev"));
        Hash hash = Hash.wrap(Binaries.plain(reader, "hash"));
        List<CommandEntry> commands = commands(reader);
        List<LogEvent> all = events(reader, count);
        Binaries.end(reader);
        return new Block(position, sealedAt, node, format, prev, hash, commands, all);
    }

    private static List<CommandEntry> commands(BsonReader reader) {
        List<CommandEntry> commands = new ArrayList<>();
        reader.readName("commands");
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            reader.readStartDocument();
            commands.add(new CommandEntry(
                    Binaries.plain(reader, "key"),
                    Binaries.plain(reader, "fingerprint"),
                    reader.readInt32("first"),
                    reader.readInt32("count")));
            Binaries.end(reader);
        }
        reader.readEndArray();
        return commands;
    }

    private List<LogEvent> events(BsonReader reader, int count) {
        List<LogEvent> all = new ArrayList<>();
        reader.readName("events");
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            all.add(events.read(reader));
        }
        reader.readEndArray();
        if (all.size() != count || count == 0) {
            throw new BsonSerializationException("count is " + count + ", there are " + all.size() + " events");
        }
        return all;
    }

    private static void write(BsonWriter writer, CommandEntry entry) {
        writer.writeStartDocument();
        writer.writeBinaryData("key", new BsonBinary(entry.key()));
        writer.writeBinaryData("fingerprint", new BsonBinary(entry.fingerprint()));
        writer.writeInt32("first", entry.first());
        writer.writeInt32("count", entry.count());
        writer.writeEndDocument();
    }
}
