package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.caseledger.command.lifecycle.MissFollowUp;
import org.caseledger.events.CaseEvent;

/**
 * Asks each case whether a slot that has become overdue was missed. Promised: a sweep knows every event that was stored before it began;
 * days on which nothing ran are caught up; a sweep that failed half-way is safe to repeat, and so are sweeps on several nodes, because
 * the case says each miss once. Never called from an event handler: a command sent there returns before it is stored.
 */
public final class Sweeper implements AutoCloseable {
    /** Enough for the questions of one day to share a few blocks; more would only wait in the same queue. */
    private static final int QUESTIONS_AT_ONCE = 16;

    private final DueFollowUps due = new DueFollowUps();
    private final NewEvents events;
    private final Consumer<MissFollowUp> door;
    private final ExecutorService askers = Executors.newFixedThreadPool(QUESTIONS_AT_ONCE, Sweeper::daemon);

    Sweeper(NewEvents events, Consumer<MissFollowUp> door) {
        this.events = events;
        this.door = door;
    }

    /**
     * @param today the day that has begun by the ledger clock
     * @return how many slots were asked about
     * @throws RuntimeException what the door threw; the slots it concerns are asked about again by the next sweep
     */
    public synchronized int sweep(LocalDate today) {
        readOn();
        List<DueSlot> overdue = due.overdueOn(today);
        List<Future<DueSlot>> answers = overdue.stream()
                .map(slot -> askers.submit(question(slot, today)))
                .toList();
        RuntimeException failure = null;
        for (Future<DueSlot> answer : answers) {
            try {
                due.settle(answer.get());
            } catch (ExecutionException e) {
                failure = failure == null ? unwrap(e) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sweeping", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return overdue.size();
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }

    private void readOn() {
        for (List<CaseEvent> some = events.next(); !some.isEmpty(); some = events.next()) {
            some.forEach(due::fold);
        }
    }

    private Callable<DueSlot> question(DueSlot slot, LocalDate today) {
        return () -> {
            door.accept(new MissFollowUp(slot.caseId(), slot.dueOn(), slot.overdueOn(), today));
            return slot;
        };
    }

    private static RuntimeException unwrap(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "deadline-question");
        thread.setDaemon(true);
        return thread;
    }
}
