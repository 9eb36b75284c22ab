package org.caseledger.benchmarks.measure;

import org.caseledger.benchmarks.rivals.StoreAddress;

/** In a process of its own. */
final class ListeningElsewhere implements Listening {
    private final MeasuredProcess child;

    ListeningElsewhere(StoreAddress store, Arrivals arrivals) {
        child = MeasuredProcess.of(ListeningProcess.class, store.words());
        Thread reader = new Thread(() -> read(arrivals), "arrivals");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        child.close();
    }

    private void read(Arrivals arrivals) {
        for (String line = child.nextOrNull(); line != null; line = child.nextOrNull()) {
            int space = line.indexOf(' ');
            arrivals.accept(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
        }
    }
}
