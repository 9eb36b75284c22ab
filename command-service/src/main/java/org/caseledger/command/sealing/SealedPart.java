package org.caseledger.command.sealing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is sealed of one person. The sealed bytes of an event are {@code 01}, and then for each of its parts {@code key 16, nonce 12, length 4, ciphertext and tag},
 * all big-endian.
 *
 * @param key under which it is sealed
 * @param ciphertext and its tag
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared as a value
record SealedPart(UUID key, byte[] nonce, byte[] ciphertext) {
    private static final byte VERSION = 1;
    private static final int HEAD = 2 * Long.BYTES + Nonces.BYTES + Integer.BYTES;

    static byte[] bytes(List<SealedPart> parts) {
        ByteBuffer all = ByteBuffer.allocate(1
                + parts.stream().mapToInt(part -> HEAD + part.ciphertext.length).sum());
        all.put(VERSION);
        for (SealedPart part : parts) {
            all.putLong(part.key.getMostSignificantBits()).putLong(part.key.getLeastSignificantBits());
            all.put(part.nonce).putInt(part.ciphertext.length).put(part.ciphertext);
        }
        return all.array();
    }

    /** @throws CannotBeOpened where these are no such bytes */
    static List<SealedPart> of(byte[] sealed) {
        ByteBuffer all = ByteBuffer.wrap(sealed);
        if (!all.hasRemaining() || all.get() != VERSION) {
            throw new CannotBeOpened("its version is not known");
        }
        List<SealedPart> parts = new ArrayList<>();
        while (all.hasRemaining()) {
            parts.add(next(all));
        }
        return parts;
    }

    private static SealedPart next(ByteBuffer from) {
        if (from.remaining() < HEAD) {
            throw new CannotBeOpened("a part of it is cut off");
        }
        UUID key = new UUID(from.getLong(), from.getLong());
        byte[] nonce = new byte[Nonces.BYTES];
        from.get(nonce);
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) {
            throw new CannotBeOpened("a part of it is cut off");
        }
        byte[] ciphertext = new byte[length];
        from.get(ciphertext);
        return new SealedPart(key, nonce, ciphertext);
    }
}
