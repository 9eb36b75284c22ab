package org.caseledger.benchmarks.rivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caseledger.local.testing.FreePort;

/** A throw-away PostgreSQL on loopback, gone with the JVM however that ends; what it acknowledges is on its disk. */
public final class Postgres implements AutoCloseable {
    /** The server refuses to run as root. */
    private static final String USER = "postgres";

    /** The shell holds our end of a pipe: when that closes, it stops the server and removes its folder. */
    private static final String WATCHED = "exec 3<&0; \"$@\" </dev/null >\"$0/log\" 2>&1 3<&- & server=$!; "
            + "cat <&3 >/dev/null; kill -INT $server; wait $server; rm -rf \"$0\"";

    /** As much memory as each mongod here has, and no checkpoint within a round that a bigger log avoids. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=512MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=15min",
            "max_connections=100",
            "jit=off");

    private final Path binaries;
    private final Path folder;
    private final int port = FreePort.next();
    private final Process shell;

    private Postgres(Path binaries) throws IOException {
        this.binaries = binaries;
        folder = Files.createTempDirectory("caseledger-postgres");
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        Process initdb = launch(List.of(
                binaries.resolve("initdb").toString(),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--no-locale"));
        await(initdb);
        shell = launch(server());
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
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, USER);
    }

    public void create(String database) {
        execute("CREATE DATABASE \"" + database + "\"");
    }

    public void drop(String database) {
        execute("DROP DATABASE \"" + database + "\" WITH (FORCE)");
    }

    /** The server's own words, like {@code 15.13}. */
    public String version() {
        return ask(USER, "SHOW server_version");
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
        try {
            shell.getOutputStream().close();
            await(shell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(USER));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<String> server() {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                WATCHED,
                folder.toString(),
                binaries.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private static Process launch(List<String> command) throws IOException {
        List<String> asUser = root() ? List.of("runuser", "-u", USER, "--") : List.of();
        return new ProcessBuilder(
                        Stream.concat(asUser.stream(), command.stream()).toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(Path.of("/").toFile())
                .start();
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url(USER))) {
                return;
            } catch (SQLException e) {
                if (!shell.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("PostgreSQL did not start in " + folder, e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
