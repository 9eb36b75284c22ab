package org.caseledger.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.caseledger.demo.DemoProgress.State;

/** Measures the load: days and events against wall time, over the last seconds so that a stall shows. */
final class LoadProgress {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private record Reading(long nanos, LocalDate day, long events) {}

    private final LocalDate from;
    private final LocalDate to;
    private final LongSupplier nanoTime;
    private final Deque<Reading> readings = new ArrayDeque<>();
    private State state = State.NONE;

    LoadProgress(LocalDate from, LocalDate to, LongSupplier nanoTime) {
        this.from = from;
        this.to = to;
        this.nanoTime = nanoTime;
    }

    /** @param events in the log before this day's */
    synchronized void begins(LocalDate day, long events) {
        state = State.LOADING;
        read(day, events);
    }

    /** @param events in the log after this day's */
    synchronized void rests(LocalDate day, long events) {
        state = State.RESTING;
        read(day, events);
    }

    /** @param events in the log at the end */
    synchronized void ended(long events) {
        state = State.DONE;
        read(to, events);
    }

    synchronized DemoProgress progress() {
        Reading newest = readings.peekLast();
        if (newest == null) {
            return new DemoProgress(state, null, from, to, 0, null, null);
        }
        if (state == State.DONE) {
            return new DemoProgress(state, null, from, to, newest.events, null, null);
        }
        Reading oldest = readings.getFirst();
        double days = newest.day.toEpochDay() - oldest.day.toEpochDay();
        if (days == 0) {
            return new DemoProgress(state, newest.day, from, to, newest.events, null, null);
        }
        double seconds = Math.max(1e-3, (nanoTime.getAsLong() - oldest.nanos) / 1e9);
        double daysLeft = to.toEpochDay() - newest.day.toEpochDay() + 1.0;
        long perSecond = Math.round((newest.events - oldest.events) / seconds);
        long left = Math.round(daysLeft * seconds / days);
        return new DemoProgress(state, newest.day, from, to, newest.events, perSecond, left);
    }

    private void read(LocalDate day, long events) {
        long now = nanoTime.getAsLong();
        readings.addLast(new Reading(now, day, events));
        while (readings.size() > 2 && now - readings.getFirst().nanos > WINDOW.toNanos()) {
            readings.removeFirst();
        }
    }
}
