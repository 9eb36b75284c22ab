package org.caseledger.eventlog;

import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * The command that inserts one block. Sent as it is, because what the driver makes of an insert is more than is wanted here: it repeats
 * it after a failure, for which the server writes a record of each, and it hides a write-concern error behind a duplicate key. It is written to
 * bytes at once: of a document in an array the driver would make objects first, and they were half of the sealer's work.
 */
final class InsertCommand {
    private static final BlockCodec BLOCKS = new BlockCodec();
    private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();
    private static final EncoderContext ENCODING = EncoderContext.builder().build();

    /** Bytes. Where more are needed it grows. */
    private static final int MOST_EVENTS_TAKE = 1024;

    private InsertCommand() {}

    /** @param collection that takes it */
    static BsonDocument of(String collection, Block block) {
        try (BasicOutputBuffer out = new BasicOutputBuffer((1 + block.events().size()) * MOST_EVENTS_TAKE);
                BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
            writer.writeStartDocument();
            writer.writeString("insert", collection);
            writer.writeStartArray("documents");
            BLOCKS.encode(writer, block, ENCODING);
            writer.writeEndArray();
            writer.writeName("writeConcern");
            DOCUMENTS.encode(writer, LogCollection.DURABLE.asDocument(), ENCODING);
            writer.writeEndDocument();
            return new RawBsonDocument(out.getInternalBuffer(), 0, out.getPosition());
        }
    }
}
