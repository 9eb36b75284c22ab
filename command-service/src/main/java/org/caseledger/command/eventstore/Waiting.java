package org.caseledger.command.eventstore;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedTransferQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are in no block yet, in the order they came; the sealer may put some back in front. Without locks, because all callers of
 * a block come back at once.
 */
final class Waiting {
    private final LinkedTransferQueue<Append> arrived = new LinkedTransferQueue<>();

    /** Filled and emptied by the sealer alone. */
    private final Deque<Append> front = new ConcurrentLinkedDeque<>();

    void add(Append append) {
        arrived.add(append);
    }

    void putBack(Append append) {
        front.addFirst(append);
    }

    /** In this order before everything else. */
    void putBack(List<Append> appends) {
        for (int i = appends.size() - 1; i >= 0; i--) {
            putBack(appends.get(i));
        }
    }

    Append take() throws InterruptedException {
        Append first = front.poll();
        return first == null ? arrived.take() : first;
    }

    @Nullable
    Append poll() {
        Append first = front.poll();
        return first == null ? arrived.poll() : first;
    }

    /** True where it stood here and nobody took it. */
    boolean remove(Append append) {
        return arrived.remove(append);
    }

    void removeIf(Predicate<Append> lost) {
        front.removeIf(lost);
        arrived.removeIf(lost);
    }

    int size() {
        return front.size() + arrived.size();
    }
}
