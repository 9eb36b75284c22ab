package org.caseledger.command.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Assumptions;

/** The stores on which operations are tested. In this order: reports tell them apart by their number. */
enum Store {
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
    },
    LOCAL {
        @Override
        String uri(String database) {
            return Opened.STORE.uri() + "/" + database;
        }
    };

    abstract String uri(String database);

    /** The local one, too, with the full tests, and where no replica set can be had. */
    static List<Store> tested() {
        return Tries.ALL || enough() == LOCAL ? List.of(values()) : List.of(REPLICA_SET);
    }

    /** For what does not depend on the store. */
    static Store enough() {
        return RealMongo.unavailableBecause().isEmpty() || RealMongo.required() ? REPLICA_SET : LOCAL;
    }

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
