package org.caseledger.local.store.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How far a journal is known to reach.
 *
 * @param generation of the journal
 * @param length of its file up to the end of the last frame, in bytes
 * @param chain checksum over the headers of all frames since generation 0, so that an exchanged frame shows, too
 */
record JournalEnd(long generation, long length, int chain) {

    /** Of a store in which nothing was ever written. */
    static final JournalEnd NOTHING = new JournalEnd(0, FrameFormat.MAGIC.length, 0);

    JournalEnd after(ByteBuffer header, long newLength) {
        CRC32C crc = new CRC32C();
        crc.update(FrameFormat.buffer(Integer.BYTES).putInt(chain).flip());
        crc.update(header);
        return new JournalEnd(generation, newLength, (int) crc.getValue());
    }

    /** Where the journal that goes on from this one begins. */
    JournalEnd nextGeneration() {
        return new JournalEnd(generation + 1, FrameFormat.MAGIC.length, chain);
    }
}
