package org.caseledger.command.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.caseledger.command.personal.PersonalText;

/** Text before its seal: its length, itself in UTF-8, and nothing up to a size that many texts have. What is sealed tells little by its length. */
final class Padding {
    private static final int SHORTEST = 64;
    /** Each size is so many times the one before. */
    private static final int LARGER = 4;

    private Padding() {}

    static byte[] padded(PersonalText text) {
        byte[] utf8 = text.revealed().getBytes(StandardCharsets.UTF_8);
        int size = SHORTEST;
        while (size < Integer.BYTES + utf8.length) {
            size = Math.multiplyExact(size, LARGER);
        }
        return ByteBuffer.allocate(size).putInt(utf8.length).put(utf8).array();
    }

    /** @throws CannotBeOpened if it was not padded here */
    static PersonalText removed(byte[] padded) {
        ByteBuffer all = ByteBuffer.wrap(padded);
        int length = padded.length < Integer.BYTES ? -1 : all.getInt();
        if (length < 0 || length > all.remaining()) {
            throw new CannotBeOpened("its padding is broken");
        }
        return PersonalText.of(new String(padded, Integer.BYTES, length, StandardCharsets.UTF_8));
    }
}
