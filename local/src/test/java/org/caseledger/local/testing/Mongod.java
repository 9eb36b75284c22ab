package org.caseledger.local.testing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;

/** One {@code mongod} process on loopback with its own folder; it dies with the JVM, however that ends. */
public final class Mongod implements AutoCloseable {

    /**
     * The shell holds our end of a pipe: when the pipe closes (also because this JVM was killed), it kills the server and
     * removes its folder. If the server dies first, the watch is called off and the folder stays for a restart.
     */
    private static final String WATCHED = "exec 3<&0; \"$@\" </dev/null >/dev/null 2>&1 3<&- & server=$!; "
            + "( cat <&3 >/dev/null; trap '' TERM; kill -9 $server; rm -rf \"$0\" ) >/dev/null 2>&1 & watch=$!; "
            + "echo $server; wait $server; kill $watch 2>/dev/null; wait $watch";

    /** A start takes as long as it takes; a server whose log says nothing new for this long, on a busy machine, hangs. */
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(120);

    private final ServerCommand command;
    private final Path folder;
    private final int port;
    private final Duration silenceLimit;
    private Process shell;
    private long pid;

    private Mongod(ServerCommand command, Path folder, int port, Duration silenceLimit) {
        this.command = command;
        this.folder = folder;
        this.port = port;
        this.silenceLimit = silenceLimit;
        this.shell = launch();
        this.pid = readPid();
    }

    /** Starts on a free port, trying another one should it be taken meanwhile. */
    static Mongod start(Path parent) {
        return start(parent, new OpenServer());
    }

    static Mongod start(Path parent, ServerCommand command) {
        return start(parent, command, SILENCE_LIMIT);
    }

    static Mongod start(Path parent, ServerCommand command, Duration silenceLimit) {
        String log = "";
        for (int attempt = 0; attempt < 5; attempt++) {
            Path folder = createFolder(parent);
            Mongod mongod = new Mongod(command, folder, FreePort.next(), silenceLimit);
            if (mongod.answers()) {
                return mongod;
            }
            log = mongod.log();
            mongod.close();
        }
        throw new IllegalStateException("mongod did not start: " + log);
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Its data, journal and log. */
    public Path folder() {
        return folder;
    }

    /** What the server writes down; gone with it when it is closed. */
    public Path logFile() {
        return folder.resolve("mongod.log");
    }

    public boolean running() {
        return shell.isAlive();
    }

    /** {@code kill -9}: no farewell, no flush. */
    public void kill() {
        signal(ProcessSignal.KILL);
        awaitEnd();
    }

    /** {@code SIGSTOP}: connections stay open and nothing answers. */
    public void freeze() {
        signal(ProcessSignal.STOP);
    }

    public void resume() {
        signal(ProcessSignal.CONT);
    }

    /** Starts a killed node again on its port and data. */
    public void restart() {
        if (running()) {
            throw new IllegalStateException("mongod " + pid + " still runs");
        }
        shell = launch();
        pid = readPid();
        if (!answers()) {
            throw new IllegalStateException("mongod did not start again: " + log());
        }
    }

    /** A command straight to this node, whatever its role. */
    public Document command(Document command) {
        try (MongoClient client = directly(20_000)) {
            return client.getDatabase("admin").runCommand(command);
        }
    }

    /** Whether this node says it is the writable primary; a frozen one says nothing. */
    boolean leads() {
        if (!running()) {
            return false;
        }
        try (MongoClient client = directly(1_000)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            return false;
        }
    }

    long pid() {
        return pid;
    }

    private MongoClient directly(int timeoutMillis) {
        return MongoClients.create("mongodb://%s/?directConnection=true&serverSelectionTimeoutMS=%d&socketTimeoutMS=%d"
                .formatted(address(), timeoutMillis, timeoutMillis));
    }

    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            awaitEnd();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        try {
            ProcessBuilder server = new ProcessBuilder(Stream.concat(
                                    Stream.of("sh", "-c", WATCHED, folder.toString()),
                                    command.line(folder, port).stream())
                            .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            server.environment().putAll(command.environment(folder));
            return server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long readPid() {
        try {
            String line = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return Long.parseLong(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits as long as its log gets on. */
    private boolean answers() {
        long written = 0;
        long moved = System.nanoTime();
        while (shell.isAlive() && System.nanoTime() - moved < silenceLimit.toNanos()) {
            if (Ports.open(port) && shell.isAlive()) {
                return true;
            }
            long now = logFile().toFile().length();
            if (now != written) {
                written = now;
                moved = System.nanoTime();
            }
            Ports.pause();
        }
        return false;
    }

    private void signal(ProcessSignal signal) {
        if (!signal.to(pid)) {
            throw new IllegalStateException("no process " + pid + " to signal");
        }
    }

    private void awaitEnd() {
        try {
            if (!shell.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("mongod " + pid + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            Path log = logFile();
            return Files.exists(log) ? Files.readString(log) : "no log";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path createFolder(Path parent) {
        try {
            return Files.createTempDirectory(parent, "caseledger-mongod");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
