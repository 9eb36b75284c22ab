package org.caseledger.query.testing;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;
import org.caseledger.query.QueryService;

/** The query service, in which two threads come to wait for each other. */
public final class DeadlockedQueryService {
    private DeadlockedQueryService() {}

    public static void main(String[] arguments) {
        QueryService.main(arguments);
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        CyclicBarrier bothHeld = new CyclicBarrier(2);
        new Thread(() -> lock(one, other, bothHeld), "deadlocked-1").start();
        new Thread(() -> lock(other, one, bothHeld), "deadlocked-2").start();
    }

    private static void lock(ReentrantLock first, ReentrantLock second, CyclicBarrier bothHeld) {
        first.lock();
        try {
            bothHeld.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        second.lock();
    }
}
