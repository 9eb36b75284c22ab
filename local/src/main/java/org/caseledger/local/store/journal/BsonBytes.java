package org.caseledger.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/** Documents as the bytes they travel in. */
public final class BsonBytes {

    /** What can be decoded again. */
    public static final int MOST = BsonConstants.MAX_BSON_OBJECT_SIZE;

    private static final int USUAL_SIZE = 1024;

    private BsonBytes() {}

    public static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    static List<Document> decodeAll(byte[] bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        List<Document> documents = new ArrayList<>();
        while (buffer.isReadable()) {
            documents.add(BsonDecoder.decodeBson(buffer));
        }
        return documents;
    }
}
