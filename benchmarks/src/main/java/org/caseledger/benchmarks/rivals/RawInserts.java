package org.caseledger.benchmarks.rivals;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.command.eventstore.LedgerSerializer;

/** The driver's own limit: a document per event and the index that keeps versions unique, no framework. */
final class RawInserts implements Store {
    private final MongoDatabase database;
    private final MongoCollection<Document> events;
    private final Serializer serializer = LedgerSerializer.create();

    RawInserts(MongoClient client, String name) {
        database = client.getDatabase(name);
        events = database.getCollection("events");
        events.createIndex(Indexes.ascending("aggregate", "sequence"), new IndexOptions().unique(true));
    }

    @Override
    public void append(List<DomainEventMessage<?>> deeds) {
        if (deeds.size() == 1) {
            events.insertOne(document(deeds.get(0)));
        } else {
            events.insertMany(deeds.stream().map(this::document).toList());
        }
    }

    @Override
    public void close() {
        database.drop();
    }

    private Document document(DomainEventMessage<?> deed) {
        return new Document("_id", deed.getIdentifier())
                .append("aggregate", deed.getAggregateIdentifier())
                .append("aggregateType", deed.getType())
                .append("sequence", deed.getSequenceNumber())
                .append("time", Date.from(deed.getTimestamp()))
                .append("type", deed.getPayloadType().getName())
                .append(
                        "payload",
                        bytes(deed.serializePayload(serializer, byte[].class).getData()))
                .append(
                        "metaData",
                        bytes(deed.serializeMetaData(serializer, byte[].class).getData()));
    }

    private static Binary bytes(byte[] json) {
        return new Binary(json);
    }
}
