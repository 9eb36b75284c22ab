package org.caseledger.benchmarks.measure;

import java.time.Duration;
import java.util.Arrays;
import org.caseledger.benchmarks.rivals.AxonStore;

/**
 * Time from publishing an event to its handler in the same process, where much was published before.
 *
 * @param millis of each event, from the least
 */
public record LagBehindHistory(double[] millis) {
    /** @param warmUp before the time that counts */
    @SuppressWarnings("try") // what is closed at the end has done its work by then
    public static LagBehindHistory of(AxonStore store, Duration warmUp, Duration time) throws InterruptedException {
        Trickle trickle = new Trickle(store);
        try (StreamFollower following = StreamFollower.fromTheEnd(
                store.events(), event -> trickle.arrived(event.getIdentifier(), System.nanoTime()))) {
            double[] millis = trickle.lags(warmUp, time);
            Arrays.sort(millis);
            return new LagBehindHistory(millis);
        }
    }

    public double millis(double percentile) {
        return millis[(int) Math.ceil(millis.length * percentile / 100) - 1];
    }
}
