package org.caseledger.command.eventstore;

import java.nio.ByteBuffer;
import org.caseledger.service.append.CommandKey;

/** Keys of commands, made of two numbers. */
final class Keys {
    private Keys() {}

    static CommandKey key(int key, int request) {
        return new CommandKey(bytes(key), bytes(request));
    }

    private static byte[] bytes(int value) {
        return ByteBuffer.allocate(16).putInt(value).array();
    }
}
