package org.caseledger.benchmarks.rivals;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.caseledger.command.eventstore.LedgerSerializer;

/**
 * Axon's JDBC engine on PostgreSQL. One statement is one transaction (auto-commit), which spares it the round trip of a commit.
 */
final class AxonJdbc {
    /**
     * Fastest of 8, 24 and 48 on a busy machine of two cores: at 64 writers 1.45 times what 24 took and at 256 writers 1.40 times
     * (medians of 7 rounds), with no more processor time per event. 8 took less than half of what 24 did. Not compared on a quiet one.
     */
    private static final int CONNECTIONS = 48;

    /** Events a stream reads at once; fastest of 100, 1,000 and 5,000: 20,000 events/s against 11,800 and 13,100 on a busy machine. */
    private static final int BATCH = 1000;

    private AxonJdbc() {}

    static AxonStore open(Postgres postgres, String database) {
        postgres.create(database);
        HikariDataSource source = pool(postgres.url(database));
        JdbcEventStorageEngine engine = engine(source);
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        AxonStore store = over(source, engine);
        return new AxonStore(store.events(), () -> {
            store.close();
            postgres.drop(database);
        });
    }

    /** Closing it leaves the events. */
    static AxonStore attach(String url) {
        HikariDataSource source = pool(url);
        return over(source, engine(source));
    }

    private static AxonStore over(HikariDataSource source, JdbcEventStorageEngine engine) {
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        return new AxonStore(events, () -> {
            events.shutDown();
            source.close();
        });
    }

    private static HikariDataSource pool(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(pool);
    }

    private static JdbcEventStorageEngine engine(HikariDataSource source) {
        LedgerSerializer serializer = LedgerSerializer.create();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(source))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(byte[].class)
                .batchSize(BATCH)
                .build();
    }
}
