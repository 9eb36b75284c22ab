package org.caseledger.benchmarks.measure;

import java.time.Duration;
import java.util.stream.DoubleStream;
import org.caseledger.benchmarks.rivals.AxonStore;

/** How long events took from being published to their handler, in ms, in the order published. */
public final class Lags {
    private final double[] millis;

    Lags(double[] millis) {
        this.millis = millis;
    }

    /**
     * In the same process, where much was published before.
     *
     * @param warmUp before the time that counts
     */
    @SuppressWarnings("try") // what is closed at the end has done its work by then
    public static Lags behindHistory(AxonStore store, Duration warmUp, Duration time) throws InterruptedException {
        Trickle trickle = new Trickle(store);
        try (StreamFollower following = StreamFollower.fromTheEnd(
                store.events(), event -> trickle.arrived(event.getIdentifier(), System.nanoTime()))) {
            return trickle.lags(warmUp, time);
        }
    }

    DoubleStream millis() {
        return DoubleStream.of(millis);
    }

    int events() {
        return millis.length;
    }

    public double median() {
        return Median.of(millis);
    }

    public double p99() {
        return millis().sorted().toArray()[(int) Math.ceil(millis.length * 0.99) - 1];
    }
}
