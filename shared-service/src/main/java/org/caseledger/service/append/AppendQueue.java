package org.caseledger.service.append;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are in no block yet, in the order they came; whoever seals may put some back in front. Without locks, because all callers
 * of a block come back at once.
 */
final class AppendQueue {
    private final ConcurrentLinkedDeque<Append> queue = new ConcurrentLinkedDeque<>();
    private final AtomicReference<@Nullable Thread> sleeper = new AtomicReference<>();
    private volatile boolean isOver;

    void add(Append append) {
        queue.addLast(append);
        wake();
    }

    void putBack(Append append) {
        queue.addFirst(append);
    }

    /** In this order before everything else. */
    void putBack(List<Append> appends) {
        for (int i = appends.size() - 1; i >= 0; i--) {
            putBack(appends.get(i));
        }
    }

    @Nullable
    Append poll() {
        return queue.poll();
    }

    /** Stays where it is. */
    @Nullable
    Append peek() {
        return queue.peek();
    }

    /** Returns once something waits, after the {@link #end}, or for no reason. For one thread. */
    void await() {
        sleeper.set(Thread.currentThread());
        if (isEmpty() && !isOver) {
            LockSupport.park(this);
        }
        sleeper.set(null);
    }

    /** Nobody sleeps from now on, also who is about to. */
    void end() {
        isOver = true;
        wake();
    }

    /** Whoever comes first wakes the sleeper; the others need not. */
    private void wake() {
        Thread asleep = sleeper.get();
        if (asleep != null && sleeper.compareAndSet(asleep, null)) {
            LockSupport.unpark(asleep);
        }
    }

    /** True where it stood here and nobody took it. */
    boolean remove(Append append) {
        return queue.remove(append);
    }

    void removeIf(Predicate<Append> lost) {
        queue.removeIf(lost);
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    int size() {
        return queue.size();
    }
}
