package org.caseledger.query.verifyviews;

import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * A document as bytes that do not depend on the order of its fields: the local store keeps fields where they first stood when a document
 * is replaced, MongoDB takes the order of the new one.
 */
final class CanonicalBytes {
    private CanonicalBytes() {}

    static ByteBuffer of(BsonDocument document) {
        return new RawBsonDocument(sorted(document), new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO();
    }

    private static BsonDocument sorted(BsonDocument document) {
        BsonDocument sorted = new BsonDocument();
        new TreeMap<>(document).forEach((field, value) -> sorted.append(field, sorted(value)));
        return sorted;
    }

    private static BsonValue sorted(BsonValue value) {
        if (value instanceof BsonDocument document) {
            return sorted(document);
        }
        if (value instanceof BsonArray array) {
            return new BsonArray(array.stream().map(CanonicalBytes::sorted).toList());
        }
        return value;
    }
}
