package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.caseledger.command.lifecycle.CaseCommand;
import org.jspecify.annotations.Nullable;

/**
 * Asks each case whether what a passed deadline stands for has come true: a follow-up missed, a shelter limit exceeded. Promised: a sweep knows every event that was stored before it began;
 * days on which nothing ran are caught up; a sweep that failed half-way is safe to repeat, and so are sweeps on several nodes, because
 * the case says each once. Never called from an event handler: a command sent there returns before it is stored.
 */
public final class Sweeper implements AutoCloseable {
    /** Enough for the questions of one day to share a few blocks; more would only wait in the same queue. */
    private static final int QUESTIONS_AT_ONCE = 16;

    /** Cases whose questions are asked before the next ones are looked up. */
    private static final int CASES_AT_ONCE = 500;

    private final Deadlines deadlines;
    private final Consumer<CaseCommand> door;
    private final ExecutorService askers = Executors.newFixedThreadPool(QUESTIONS_AT_ONCE, Sweeper::daemon);

    Sweeper(Deadlines deadlines, Consumer<CaseCommand> door) {
        this.deadlines = deadlines;
        this.door = door;
    }

    /**
     * @param today the day that has begun by the ledger clock
     * @return how many deadlines were asked about
     * @throws RuntimeException what the gateway threw; the deadlines it concerns are asked about again by the next sweep
     */
    public synchronized int sweep(LocalDate today) {
        deadlines.readOn();
        List<UUID> cases = deadlines.passedBy(today);
        RuntimeException failure = null;
        int asked = 0;
        for (int from = 0; from < cases.size(); from += CASES_AT_ONCE) {
            List<UUID> some = cases.subList(from, Math.min(from + CASES_AT_ONCE, cases.size()));
            List<Future<Deadline>> answers = deadlines.of(some).stream()
                    .flatMap(ofCase -> ofCase.passedBy(today).stream())
                    .map(deadline -> askers.submit(question(deadline, today)))
                    .toList();
            asked += answers.size();
            RuntimeException failed = settle(answers);
            failure = failure == null ? failed : failure;
        }
        if (failure != null) {
            throw failure;
        }
        return asked;
    }

    /** @return the first failure, if there was one */
    private @Nullable RuntimeException settle(List<Future<Deadline>> answers) {
        List<Deadline> decided = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<Deadline> answer : answers) {
            try {
                decided.add(answer.get());
            } catch (ExecutionException e) {
                failure = failure == null ? unwrap(e) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sweeping", e);
            }
        }
        deadlines.settle(decided);
        return failure;
    }

    @Override
    public void close() {
        askers.shutdownNow();
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
