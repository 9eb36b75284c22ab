package org.caseledger.benchmarks.faults.writer;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.caseledger.benchmarks.history.Answer;

/** Sends two commands of which the second was decided on the first and does not wait for its outcome. */
final class DependentPair {
    private static final long LOOK_MICROS = 20;

    /** Longer than the shorter patience of writers: the second outlives the first where its block is long in coming. */
    private static final int LONGEST_PAUSE_MILLIS = 2_500;

    private final Post post;
    private final Random random;

    DependentPair(Post post, Random random) {
        this.post = post;
        this.random = random;
    }

    /** @param second absent where it was not sent, because the first had ended before */
    record Answers(Answer first, Optional<Answer> second) {}

    Answers send(Parcel first, Parcel second) {
        CompletableFuture<Answer> told = new CompletableFuture<>();
        Thread ahead = new Thread(() -> told.complete(post.send(first)), "pair");
        ahead.setDaemon(true);
        ahead.start();
        long notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis());
        while (!told.isDone() && !(awaitsItsOutcome(ahead) && System.nanoTime() - notBefore >= 0)) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(LOOK_MICROS));
        }
        Optional<Answer> answer = told.isDone() ? Optional.empty() : Optional.of(post.send(second));
        return new Answers(told.join(), answer);
    }

    /** Half of the seconds come at once, to be in one block with the first; the others only where the first has to wait. */
    private int pauseMillis() {
        return random.nextBoolean() ? 0 : random.nextInt(LONGEST_PAUSE_MILLIS);
    }

    /** Sent before the first is queued, the second would rightly be stored before it. */
    private static boolean awaitsItsOutcome(Thread sender) {
        return Stream.of(sender.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(CompletableFuture.class.getName())
                        && frame.getMethodName().equals("get"));
    }
}
