package org.caseledger.eventlog;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;

/** Strict reading of what the driver's reader would take more kindly. */
final class Binaries {

    private Binaries() {}

    static byte[] plain(BsonReader reader, String name) {
        reader.readName(name);
        return plain(reader);
    }

    static byte[] plain(BsonReader reader) {
        return ofType(reader, BsonBinarySubType.BINARY);
    }

    static BsonBinary ofUuid(UUID id) {
        byte[] bytes = new byte[2 * Long.BYTES];
        ByteBuffer.wrap(bytes).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return new BsonBinary(BsonBinarySubType.UUID_STANDARD, bytes);
    }

    static UUID uuid(BsonReader reader, String name) {
        reader.readName(name);
        ByteBuffer bytes = ByteBuffer.wrap(ofType(reader, BsonBinarySubType.UUID_STANDARD));
        if (bytes.remaining() != 2 * Long.BYTES) {
            throw new BsonSerializationException(name + " is no UUID");
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Ends a document that must have no further field. */
    static void end(BsonReader reader) {
        if (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            throw new BsonSerializationException("unexpected field " + reader.readName());
        }
        reader.readEndDocument();
    }

    private static byte[] ofType(BsonReader reader, BsonBinarySubType subType) {
        BsonBinary binary = reader.readBinaryData();
        if (binary.getType() != subType.getValue()) {
            throw new BsonSerializationException("unexpected binary subtype " + binary.getType());
        }
        return binary.getData();
    }
}
