package org.caseledger.benchmarks.rivals;

import com.mongodb.client.MongoClient;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.caseledger.command.eventstore.LedgerSerializer;

/** Axon's MongoDB extension with a document per event, its default. */
final class AxonMongo {
    /**
     * Events a stream reads at once. Of 100 (its default), 1,000 and 5,000 the median was best with this, 940 events/s against 460 and
     * 510, but on a busy machine, where single rounds lay between 170 and 1,140.
     */
    private static final int BATCH = 1000;

    private AxonMongo() {}

    static AxonStore open(MongoClient client, String database) {
        AxonStore store = attach(client, database);
        return new AxonStore(store.events(), () -> {
            store.close();
            client.getDatabase(database).drop();
        });
    }

    /** Closing it leaves the events. */
    @SuppressWarnings("deprecation") // someone has to make its indexes
    static AxonStore attach(MongoClient client, String database) {
        LedgerSerializer serializer = LedgerSerializer.create();
        MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database)
                        .build())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(BATCH)
                .build();
        engine.ensureIndexes();
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        return new AxonStore(events, events::shutDown);
    }
}
