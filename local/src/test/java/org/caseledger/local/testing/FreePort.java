package org.caseledger.local.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports nobody listens on at this moment; whoever takes one must be ready to lose it to another process. They lie below those that systems take
 * for connections that go out: of these one could be lost to any client before its server listens.
 */
public final class FreePort {
    private static final int LOWEST = 10_240;
    private static final int ABOVE_ALL = 32_000;
    private static final int ATTEMPTS = 1_000;

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePort() {}

    public static int next() {
        return firstOf(1);
    }

    /** The first of so many in a row, none of which this process was given before. */
    public static synchronized int firstOf(int inARow) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_ALL - inARow);
            List<Integer> all = IntStream.range(first, first + inARow).boxed().toList();
            if (Collections.disjoint(all, GIVEN) && all.stream().allMatch(FreePort::isFree)) {
                GIVEN.addAll(all);
                return first;
            }
        }
        throw new IllegalStateException("there are no %d free ports in a row".formatted(inARow));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
