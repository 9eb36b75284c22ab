package org.caseledger.local.store;

import static de.bwaldvogel.mongo.wire.BsonConstants.TERMINATING_BYTE;
import static de.bwaldvogel.mongo.wire.BsonConstants.TYPE_ARRAY;
import static de.bwaldvogel.mongo.wire.BsonConstants.TYPE_EMBEDDED_DOCUMENT;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Encodes documents that hold stored ones, which are copied as the bytes they are stored in. */
final class EncodedDocument {

    private EncodedDocument() {}

    static byte[] bytes(Document document) {
        ByteBuf out = Unpooled.buffer();
        write(document, out);
        return ByteBufUtil.getBytes(out);
    }

    static void write(Document document, ByteBuf out) {
        int start = begin(out);
        document.forEach((field, value) -> write(field, value, out));
        end(start, out);
    }

    private static void write(String field, @Nullable Object value, ByteBuf out) {
        if (value instanceof ResultList list) {
            name(TYPE_ARRAY, field, out);
            write(list, out);
        } else if (value instanceof Document document) {
            name(TYPE_EMBEDDED_DOCUMENT, field, out);
            write(document, out);
        } else {
            byte type = BsonEncoder.determineType(value);
            name(type, field, out);
            BsonEncoder.encodeValue(type, value, out);
        }
    }

    private static void write(ResultList list, ByteBuf out) {
        int start = begin(out);
        for (int i = 0; i < list.size(); i++) {
            name(TYPE_EMBEDDED_DOCUMENT, Integer.toString(i), out);
            out.writeBytes(list.encoded(i));
        }
        end(start, out);
    }

    private static void name(byte type, String field, ByteBuf out) {
        out.writeByte(type);
        out.writeCharSequence(field, StandardCharsets.UTF_8);
        out.writeByte(TERMINATING_BYTE);
    }

    private static int begin(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
