package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.events.CaseEvent;

/**
 * Asks each case whether what a passed deadline stands for has come true: a follow-up missed, a shelter limit exceeded. Promised: a sweep knows every event that was stored before it began;
 * days on which nothing ran are caught up; a sweep that failed half-way is safe to repeat, and so are sweeps on several nodes, because
 * the case says each once. Never called from an event handler: a command sent there returns before it is stored.
 */
public final class Sweeper implements AutoCloseable {
    /** Enough for the questions of one day to share a few blocks; more would only wait in the same queue. */
    private static final int QUESTIONS_AT_ONCE = 16;

    private final Deadlines deadlines;
    private final NewEvents events;
    private final Consumer<CaseCommand> door;
    private final ExecutorService askers = Executors.newFixedThreadPool(QUESTIONS_AT_ONCE, Sweeper::daemon);

    Sweeper(NewEvents events, Consumer<CaseCommand> door) {
        this.deadlines = new Deadlines(events::ofCase);
        this.events = events;
        this.door = door;
    }

    /**
     * @param today the day that has begun by the ledger clock
     * @return how many deadlines were asked about
     * @throws RuntimeException what the door threw; the deadlines it concerns are asked about again by the next sweep
     */
    public synchronized int sweep(LocalDate today) {
        readOn();
        List<Deadline> passed = deadlines.passedBy(today);
        List<Future<Deadline>> answers = passed.stream()
                .map(deadline -> askers.submit(question(deadline, today)))
                .toList();
        RuntimeException failure = null;
        for (Future<Deadline> answer : answers) {
            try {
                deadlines.settle(answer.get());
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
        return passed.size();
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }

    private void readOn() {
        for (List<CaseEvent> some = events.next(); !some.isEmpty(); some = events.next()) {
            some.forEach(deadlines::fold);
        }
    }

    private Callable<Deadline> question(Deadline deadline, LocalDate today) {
        return () -> {
            door.accept(deadline.question(today));
            return deadline;
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
