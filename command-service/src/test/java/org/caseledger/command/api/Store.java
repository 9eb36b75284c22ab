package org.caseledger.command.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.RealMongo;
import org.junit.jupiter.api.Assumptions;

/** The two stores on which every operation is tested. */
enum Store {
    LOCAL {
        @Override
        String uri(String database) {
            return Opened.STORE.uri() + "/" + database;
        }
    },
    REPLICA_SET {
        @Override
        String uri(String database) {
            String why = RealMongo.unavailableBecause();
            if (!why.isEmpty() && !RealMongo.required()) {
                System.err.println("NOT RUN on a replica set: " + why);
                Assumptions.abort(why);
            }
            return RealMongo.uri().replace("/?", "/" + database + "?");
        }
    };

    abstract String uri(String database);

    /** Opened at first use, closed with the JVM. */
    private static final class Opened {
        static final JournaledStore STORE = open();

        private static JournaledStore open() {
            try {
                JournaledStore store = JournaledStore.open(Files.createTempDirectory("api-store"), 0);
                Runtime.getRuntime().addShutdownHook(new Thread(store::close));
                return store;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
