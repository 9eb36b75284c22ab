package org.caseledger.benchmarks.faults.writer;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.caseledger.benchmarks.history.Answer;

/**
 * One thread's commands: mostly on aggregates of its own, others on those that all writers want, on both at once, in pairs of which
 * the second does not wait for the first, under keys that other processes use as well, and without any aggregate.
 */
final class CommandThread {
    /** Few, so that writers meet on them all the time. */
    private static final int CONTENDED = 6;

    /** So many times a thread comes back to a common key before it turns to the next one: others meet it there. */
    private static final int SENDINGS_PER_KEY = 3;

    private static final int RESENDINGS = 5;
    private static final int MOST_EVENTS = 3;
    private static final long PAUSE_MILLIS = 50;

    private final Post post;
    private final DependentPair pair;
    private final Keys keys;
    private final Random random;
    private final OwnAggregates own;
    private int sentUnderCommonKeys;
    private int sentUnderOwnKeys;

    CommandThread(String name, Post post, Keys keys, Random random) {
        this.post = post;
        this.pair = new DependentPair(post, random);
        this.keys = keys;
        this.random = random;
        this.own = new OwnAggregates(name);
    }

    void sendOne() {
        int events = 1 + random.nextInt(MOST_EVENTS);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> sendOwn(events);
            case 3 -> sendContended(events);
            case 4 -> sendOwnAndContended(events);
            case 5 -> sendOwnPair(events);
            case 6 -> sendContendedPair(events);
            case 7 -> sendUnderCommonKey(events);
            case 8 -> sendOwnUnderKey(events);
            default -> post.send(Parcel.of(Events.alone(random)));
        }
    }

    private void sendOwn(int events) {
        own.told(post.send(ofOwn(events)), events);
    }

    private void sendContended(int events) {
        String aggregate = contended();
        next(aggregate).ifPresent(next -> post.send(Parcel.of(Events.of(aggregate, next, events))));
    }

    private void sendOwnAndContended(int events) {
        String aggregate = contended();
        next(aggregate)
                .ifPresent(next -> own.told(post.send(ofOwn(events).and(Events.of(aggregate, next, events))), events));
    }

    private void sendOwnPair(int events) {
        String aggregate = own.aggregate();
        long next = own.next();
        DependentPair.Answers answers = pair.send(
                Parcel.of(Events.of(aggregate, next, events)), Parcel.of(Events.of(aggregate, next + events, events)));
        own.told(answers.first(), events);
        answers.second().ifPresent(second -> {
            if (own.aggregate().equals(aggregate)) {
                own.told(second, events);
            }
        });
    }

    private void sendContendedPair(int events) {
        String aggregate = contended();
        next(aggregate)
                .ifPresent(next -> pair.send(
                        Parcel.of(Events.of(aggregate, next, events)),
                        Parcel.of(Events.of(aggregate, next + events, events))));
    }

    private void sendUnderCommonKey(int events) {
        String command = "common-" + sentUnderCommonKeys++ / SENDINGS_PER_KEY;
        untilKnown(() -> Parcel.of(Events.of(command, 0, events)).under(keys.of(command)));
    }

    private void sendOwnUnderKey(int events) {
        String command = own.aggregate() + "/" + sentUnderOwnKeys++;
        own.told(untilKnown(() -> ofOwn(events).under(keys.of(command))), events);
    }

    /** The same command under the same key, its events made anew as a handler would, until it is known what became of it. */
    private Answer untilKnown(Supplier<Parcel> command) {
        Answer answer = post.send(command.get());
        for (int again = 0; again < RESENDINGS && isOpen(answer); again++) {
            answer = post.send(command.get());
        }
        return answer;
    }

    private static boolean isOpen(Answer answer) {
        return answer == Answer.UNKNOWN || answer == Answer.NOT_STORED;
    }

    private Parcel ofOwn(int events) {
        return Parcel.of(Events.of(own.aggregate(), own.next(), events));
    }

    private String contended() {
        return "contended-" + random.nextInt(CONTENDED);
    }

    private Optional<Long> next(String aggregate) {
        Optional<Long> next = post.next(aggregate);
        if (next.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        return next;
    }
}
