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
    /** Twelve a core; half and double were slower or no faster. */
    private static final int CONNECTIONS = 24;

    /** Events a stream reads at once. */
    private static final int BATCH = 1000;

    private AxonJdbc() {}

    static AxonStore open(Postgres postgres, String database) {
        postgres.create(database);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.url(database));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(CONNECTIONS);
        HikariDataSource source = new HikariDataSource(pool);
        LedgerSerializer serializer = LedgerSerializer.create();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(source))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(byte[].class)
                .batchSize(BATCH)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        return new AxonStore(events, () -> {
            events.shutDown();
            source.close();
            postgres.drop(database);
        });
    }
}
