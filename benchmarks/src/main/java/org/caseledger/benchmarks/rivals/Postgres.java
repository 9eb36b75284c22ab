package org.caseledger.benchmarks.rivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.caseledger.local.testing.FreePort;

/** A throw-away PostgreSQL; what it acknowledges is on its disk. */
public final class Postgres implements AutoCloseable {
    private static final String ADMINISTRATION = "postgres";

    private final int port = FreePort.next();
    private final PostgresProcess process;

    private Postgres(Path binaries) throws IOException {
        process = new PostgresProcess(binaries, port);
        awaitAnswer();
    }

    /** Empty where no PostgreSQL is installed. */
    public static Optional<Postgres> start() {
        return PostgresBinaries.locate().map(binaries -> {
            try {
                return new Postgres(binaries);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, PostgresProcess.USER);
    }

    public void create(String database) {
        execute("CREATE DATABASE \"" + database + "\"");
    }

    public void drop(String database) {
        execute("DROP DATABASE \"" + database + "\" WITH (FORCE)");
    }

    /** The server's own words, like {@code 15.13}. */
    public String version() {
        return ask(ADMINISTRATION, "SHOW server_version");
    }

    /** First column of the first row of the answer. */
    public String ask(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Everything in memory goes to the disk. */
    public void checkpoint() {
        execute("CHECKPOINT");
    }

    @Override
    public void close() {
        process.close();
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(ADMINISTRATION));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                DriverManager.getConnection(url(ADMINISTRATION)).close();
                return;
            } catch (SQLException e) {
                if (!process.running() || System.nanoTime() > end) {
                    process.close();
                    throw new IllegalStateException("PostgreSQL did not start", e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }
}
