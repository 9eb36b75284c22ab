package org.caseledger.command.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;

/**
 * The event to which sealed data belongs. All of it is authenticated with each part, so that what is copied to another event, case or ledger does not
 * open there.
 *
 * @param ledger its identity
 */
record SealedPlace(UUID ledger, LogEvent event) {

    /** The bytes that are authenticated with a part: the fields in their order, texts in UTF-8 behind their length, all big-endian. */
    byte[] bytes(int part, UUID key) {
        byte[] ofAggregate = event.aggregate().getBytes(StandardCharsets.UTF_8);
        byte[] ofType = event.type().getBytes(StandardCharsets.UTF_8);
        byte[] ofRevision = event.revision().getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(3 * 2 * Long.BYTES
                + 3 * Integer.BYTES
                + ofAggregate.length
                + ofType.length
                + ofRevision.length
                + Long.BYTES
                + Integer.BYTES);
        put(ledger, all);
        put(event.id(), all);
        put(ofAggregate, all);
        all.putLong(event.sequence());
        put(ofType, all);
        put(ofRevision, all);
        all.putInt(part);
        put(key, all);
        return all.array();
    }

    private static void put(UUID id, ByteBuffer into) {
        into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void put(byte[] text, ByteBuffer into) {
        into.putInt(text.length).put(text);
    }
}
