package org.caseledger.local.store.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A file is {@link #MAGIC} and then frames: length (4 bytes), CRC32C of the payload (4 bytes), both little-endian, and the
 * payload: BSON documents one after the other. What is forced to disk together is one frame, so a loss of power can tear
 * only the last one.
 */
final class FrameFormat {

    static final byte[] MAGIC = "CLEDGER1".getBytes(StandardCharsets.US_ASCII);

    static final int HEADER = 8;

    /** The smallest BSON document: its length and the closing zero. */
    static final int SMALLEST_DOCUMENT = 5;

    private FrameFormat() {}

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static int checksum(ByteBuffer payload) {
        CRC32C crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }
}
