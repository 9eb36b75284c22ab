package org.caseledger.benchmarks.faults.writer;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.caseledger.benchmarks.history.Answer;

/** Sends two commands of which the second was decided on the first and does not wait for its outcome. */
final class Pair {
    private static final long LOOK_MICROS = 20;

    private final Post post;

    Pair(Post post) {
        this.post = post;
    }

    /** @param second absent where it was not sent, because the first had ended before */
    record Answers(Answer first, Optional<Answer> second) {}

    Answers send(Parcel first, Parcel second) {
        CompletableFuture<Answer> told = new CompletableFuture<>();
        Thread ahead = new Thread(() -> told.complete(post.send(first)), "pair");
        ahead.setDaemon(true);
        ahead.start();
        while (!told.isDone() && !awaitsItsOutcome(ahead)) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(LOOK_MICROS));
        }
        Optional<Answer> answer = told.isDone() ? Optional.empty() : Optional.of(post.send(second));
        return new Answers(told.join(), answer);
    }

    /** Sent before the first is queued, the second would rightly be stored before it. */
    private static boolean awaitsItsOutcome(Thread sender) {
        return Stream.of(sender.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(CompletableFuture.class.getName()));
    }
}
