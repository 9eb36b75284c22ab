package org.caseledger.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caseledger.service.repeating.Pause;

/** Reads for those who answer what is stored of views, and how far that is. */
final class StoredViews {
    /** While one is being decoded here, the database reads another. */
    private static final int READ_AT_ONCE = 2;

    /** Who keeps a view elsewhere has its token moved within it, once a batch is written. */
    private static final Duration WRITTEN_WITHIN = Duration.ofMillis(100);

    private static final Duration LOOKED_AFTER = Duration.ofMillis(20);

    private final LogTokenStore tokens;
    private final ViewListeners listeners;

    StoredViews(LogTokenStore tokens, ViewListeners listeners) {
        this.tokens = tokens;
        this.listeners = listeners;
    }

    /** In their order, so that those first in it answer while the others are still read. */
    CompletableFuture<Void> readAll(List<ReadModel<?>> models) {
        ExecutorService readers = Executors.newFixedThreadPool(READ_AT_ONCE, read -> {
            Thread reader = new Thread(read, "views-reader");
            reader.setDaemon(true); // a start may be refused meanwhile
            return reader;
        });
        CompletableFuture<?>[] all = models.stream()
                .map(model -> CompletableFuture.runAsync(() -> read(model), readers))
                .toArray(CompletableFuture<?>[]::new);
        readers.shutdown();
        return CompletableFuture.allOf(all);
    }

    void read(ReadModel<?> model) {
        Pause.until(
                () -> {
                    OptionalLong position = tokens.position(model.name());
                    return position.isEmpty() || listeners.writtenTo(model, position.getAsLong());
                },
                WRITTEN_WITHIN,
                LOOKED_AFTER);
    }
}
