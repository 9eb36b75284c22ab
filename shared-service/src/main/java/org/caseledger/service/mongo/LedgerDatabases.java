package org.caseledger.service.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a ledger. They are apart so that a right on what can be made anew is never a right on what cannot.
 *
 * @param log of both services: one inserts, both find, none does more
 * @param work of the command service: snapshots, what it keeps of the log
 * @param views of the query service: views and how far they have come
 * @param access of both services, which find and insert there and do nothing else: who looked at what
 * @param keys of the command service alone: keys of persons, wrapped
 */
public record LedgerDatabases(
        MongoDatabase log, MongoDatabase work, MongoDatabase views, MongoDatabase access, MongoDatabase keys) {

    /** @param name of the log's database; the others are called after it */
    public static LedgerDatabases of(MongoClient client, @Nullable String name) {
        String log = name == null ? MongoSettings.DATABASE : name;
        return new LedgerDatabases(
                client.getDatabase(log),
                client.getDatabase(log + "_work"),
                client.getDatabase(log + "_views"),
                client.getDatabase(log + "_access"),
                client.getDatabase(log + "_keys"));
    }
}
