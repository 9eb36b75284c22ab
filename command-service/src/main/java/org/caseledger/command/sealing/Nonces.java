package org.caseledger.command.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Random ones, each given once. A thread takes a hundred at a time, because all threads of a process wait for one another to get any. */
final class Nonces {
    static final int BYTES = 12;

    private static final int AT_A_TIME = 100;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<ByteBuffer> LEFT =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(AT_A_TIME * BYTES).flip());

    private Nonces() {}

    static byte[] next() {
        ByteBuffer left = LEFT.get();
        if (!left.hasRemaining()) {
            RANDOM.nextBytes(left.array());
            left.clear();
        }
        byte[] nonce = new byte[BYTES];
        left.get(nonce);
        return nonce;
    }
}
