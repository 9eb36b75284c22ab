package org.caseledger.benchmarks.rivals;

import com.mongodb.client.MongoClient;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.caseledger.command.eventstore.LedgerSerializer;

/** Axon's MongoDB extension with a document per event, its default. */
final class AxonMongo {
    private AxonMongo() {}

    static AxonStore open(MongoClient client, String database) {
        LedgerSerializer serializer = LedgerSerializer.create();
        MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database)
                        .build())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.ensureIndexes();
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        return new AxonStore(events, () -> {
            events.shutDown();
            client.getDatabase(database).drop();
        });
    }
}
