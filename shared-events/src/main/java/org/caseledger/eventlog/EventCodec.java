package org.caseledger.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** An event as a document within its block; see {@link BlockCodec}. */
final class EventCodec {

    void write(BsonWriter writer, LogEvent event) {
        writer.writeStartDocument();
        writer.writeBinaryData("id", Binaries.ofUuid(event.id()));
        writer.writeString("aggregate", event.aggregate());
        String aggregateType = event.aggregateType();
        if (aggregateType != null) {
            writer.writeString("aggregateType", aggregateType);
        }
        writer.writeInt64("sequence", event.sequence());
        writer.writeDateTime("time", event.time().toEpochMilli());
        writer.writeString("type", event.type());
        writer.writeString("revision", event.revision());
        writer.writeBinaryData("payload", new BsonBinary(event.payload()));
        writer.writeBinaryData("metaData", new BsonBinary(event.metaData()));
        byte[] sealed = event.sealed();
        if (sealed != null) {
            writer.writeBinaryData("sealed", new BsonBinary(sealed));
        }
        writer.writeEndDocument();
    }

    LogEvent read(BsonReader reader) {
        reader.readStartDocument();
        UUID id = Binaries.uuid(reader, "id");
        String aggregate = reader.readString("aggregate");
        String aggregateType = null;
        reader.readBsonType();
        String name = reader.readName();
        if (name.equals("aggregateType")) {
            aggregateType = reader.readString();
            reader.readName("sequence");
        } else if (!name.equals("sequence")) {
            throw new BsonSerializationException("unexpected field " + name);
        }
        return new LogEvent(
                id,
                aggregate,
                aggregateType,
                reader.readInt64(),
                Instant.ofEpochMilli(reader.readDateTime("time")),
                reader.readString("type"),
                reader.readString("revision"),
                Binaries.plain(reader, "payload"),
                Binaries.plain(reader, "metaData"),
                sealedThenEnd(reader));
    }

    private static byte @Nullable [] sealedThenEnd(BsonReader reader) {
        if (reader.readBsonType() == BsonType.END_OF_DOCUMENT) {
            reader.readEndDocument();
            return null;
        }
        String name = reader.readName();
        if (!name.equals("sealed")) {
            throw new BsonSerializationException("unexpected field " + name);
        }
        byte[] sealed = Binaries.plain(reader);
        Binaries.end(reader);
        return sealed;
    }
}
