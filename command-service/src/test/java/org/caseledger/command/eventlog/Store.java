package org.caseledger.command.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.eventlog.LogCollection;

/** A database of one test's own at some server. */
final class Store implements AutoCloseable {
    final MongoClient client;
    final MongoDatabase database;
    final LogCollection log;

    Store(String uri) {
        client = MongoClients.create(uri);
        database = client.getDatabase("log_" + UUID.randomUUID().toString().substring(0, 8));
        log = LogCollection.of(client, database);
    }

    /** The log as plain documents, for whoever wants to do it harm. */
    MongoCollection<Document> documents() {
        return database.getCollection(LogCollection.NAME);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
