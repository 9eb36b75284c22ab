package org.caseledger.benchmarks.rivals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.caseledger.command.eventstore.LedgerSerializer;

/** A throw-away PostgreSQL with Axon's event table, or where none is installed H2, which gives out positions in the same way. */
final class Relational implements AutoCloseable {
    private static final String H2 = "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

    private final Optional<Postgres> postgres;
    private final String url;
    private final JdbcEventStorageEngine engine;

    private Relational(Optional<Postgres> postgres) {
        this.postgres = postgres;
        url = postgres.map(server -> server.url("postgres")).orElseGet(() -> H2.formatted("lost_" + UUID.randomUUID()));
        System.out.println("Axon JDBC on " + url);
        engine = engine(this::connect);
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    static Relational start() {
        return new Relational(Postgres.start());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Commits each append. */
    JdbcEventStorageEngine engine() {
        return engine;
    }

    /** Appends in the transaction of this connection, which stays open. */
    JdbcEventStorageEngine engineOn(Connection open) {
        return engine(() -> ConnectionWrapperFactory.wrap(open, new ConnectionWrapperFactory.NoOpCloseHandler()));
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections) {
        LedgerSerializer serializer = LedgerSerializer.create();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(byte[].class)
                .build();
    }

    @Override
    public void close() {
        postgres.ifPresent(Postgres::close);
    }
}
