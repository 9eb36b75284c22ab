package org.caseledger.benchmarks.rivals;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.caseledger.command.eventstore.LogSettings;
import org.caseledger.command.eventstore.WritableLog;
import org.caseledger.command.eventstore.pen.PenSettings;
import org.caseledger.command.eventstore.pen.PenSharing;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;

/** The product's own log. */
public final class BlockLog {
    private static final PenSettings PEN = new PenSettings("127.0.0.1:0", "", "of processes on one machine alone", "");

    private BlockLog() {}

    static AxonStore open(MongoClient client, String database) {
        return open(client, database, PersonalSealing.none());
    }

    /** @param sealing of what its commands bring */
    static AxonStore open(MongoClient client, String database, PersonalSealing sealing) {
        AxonStore store = attach(client, database, false, sealing);
        return new AxonStore(store.events(), () -> {
            store.close();
            client.getDatabase(database).drop();
        });
    }

    /**
     * Closing it leaves the events.
     *
     * @param sharesPen whether other processes forward to it, or it to them
     */
    public static AxonStore attach(MongoClient client, String database, boolean sharesPen) {
        return attach(client, database, sharesPen, PersonalSealing.none());
    }

    private static AxonStore attach(MongoClient client, String database, boolean sharesPen, PersonalSealing sealing) {
        MongoDatabase ledger = client.getDatabase(database);
        LogCollection log = LogCollection.of(client, ledger);
        log.prepare();
        LogSettings settings = new LogSettings("", Duration.ofSeconds(60), 0, 0);
        LogNotifier bell = new LogNotifier(client, log, settings.nodeOrProcess());
        WritableLog writable = WritableLog.open(
                log,
                bell,
                ledger,
                settings,
                InstantSource.system(),
                new SimpleMeterRegistry(),
                sharesPen ? Optional.of(new PenSharing(PEN, null, database)) : Optional.empty(),
                sealing);
        return new AxonStore(writable.eventStore(), () -> {
            writable.close();
            bell.close();
        });
    }
}
