package org.caseledger.benchmarks.rivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server on loopback with a data folder of its own; both are gone when it is closed or this JVM ends, however that ends. */
final class PostgresProcess implements AutoCloseable {
    /** Who runs it, where we are root: the server refuses that. */
    static final String USER = "postgres";

    /** The shell holds our end of a pipe: when that closes, it stops the server and removes its folder. */
    private static final String WATCHED = "exec 3<&0; \"$@\" </dev/null >\"$0/log\" 2>&1 3<&- & server=$!; "
            + "cat <&3 >/dev/null; kill -INT $server; wait $server; rm -rf \"$0\"";

    /** Durable to the letter; as much memory as each mongod here has, and no checkpoint within a round that a bigger log avoids. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=512MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=15min",
            "max_connections=200",
            "jit=off");

    private final Path folder;
    private final Process shell;

    PostgresProcess(Path binaries, int port) throws IOException {
        folder = Files.createTempDirectory("caseledger-postgres");
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        await(launch(List.of(
                binaries.resolve("initdb").toString(),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--no-locale")));
        shell = launch(server(binaries, port));
    }

    boolean running() {
        return shell.isAlive();
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

    private List<String> server(Path binaries, int port) {
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
}
