package org.caseledger.query.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.bson.UuidRepresentation;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.RealMongo;

/** The two stores of this JVM; take a database name of your own. */
public final class Stores {
    private Stores() {}

    /** Connection string of the local durable store, without a database. */
    public static String localUri() {
        return Local.STORE.uri();
    }

    public static MongoClient local() {
        return client(localUri());
    }

    public static MongoClient replicaSet() {
        return client(RealMongo.uri());
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private static final class Local {
        static final JournaledStore STORE = open();

        private static JournaledStore open() {
            try {
                return JournaledStore.open(Files.createTempDirectory("caseledger-query-test"), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
