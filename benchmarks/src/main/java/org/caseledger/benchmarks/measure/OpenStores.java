package org.caseledger.benchmarks.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.benchmarks.rivals.Store;

/** An empty store of each, side by side. */
final class OpenStores implements AutoCloseable {
    private final Map<Rival, Store> stores = new EnumMap<>(Rival.class);

    OpenStores(Bench bench, List<Rival> rivals) {
        rivals.forEach(rival -> stores.put(rival, bench.servers().open(rival)));
    }

    Store of(Rival rival) {
        return Objects.requireNonNull(stores.get(rival), rival::title);
    }

    @Override
    public void close() {
        stores.values().forEach(Store::close);
    }
}
