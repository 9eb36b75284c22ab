package org.caseledger.benchmarks.measure;

import org.caseledger.benchmarks.rivals.AxonStore;

/** In the process that publishes. */
final class ListeningHere implements Listening {
    private final StreamFollower follower;

    ListeningHere(AxonStore store, Arrivals arrivals) {
        follower = StreamFollower.fromTheStart(
                store.events(), event -> arrivals.accept(event.getIdentifier(), System.nanoTime()));
    }

    @Override
    public void close() {
        follower.close();
    }
}
