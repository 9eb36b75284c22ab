package org.caseledger.command.eventstore;

import java.util.Arrays;

/** Keys of commands, made of two numbers. */
final class Keys {
    private Keys() {}

    static CommandKey key(int key, int request) {
        return new CommandKey(bytes(key), bytes(request));
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
