package org.caseledger.benchmarks.update;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.caseledger.command.CommandService;
import org.caseledger.local.testing.FreePort;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.testing.TestKeystore;

/** The command service of some version in a process of its own, which shares the pen with others. */
final class CommandServiceNode implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    /** Longer than it waits for what it was asked. */
    private static final int STOP_SECONDS = 60;

    private final String name;
    private final URI base;
    private final Process process;
    private final Path log;

    private CommandServiceNode(String name, URI base, Process process, Path log) {
        this.name = name;
        this.base = base;
        this.process = process;
        this.log = log;
    }

    /** Waits until it answers. */
    static CommandServiceNode start(
            String name, String classPath, String uri, Map<String, String> settings, Path folder) {
        int port = FreePort.next();
        int management = FreePort.next();
        Map<String, String> all = new HashMap<>(TestKeystore.settings());
        all.put("server.port", "" + port);
        all.put("management.server.port", "" + management);
        all.put("spring.mongodb.uri", uri);
        all.put("caseledger.access.local-key", TestKey.publicKey().toString());
        all.put("caseledger.pen.address", "127.0.0.1:0");
        all.put("caseledger.pen.secret", "0123456789abcdef0123456789abcdef");
        all.putAll(settings);
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                withoutQueryService(classPath),
                CommandService.class.getName()));
        all.forEach((setting, value) -> line.add("--" + setting + "=" + value));
        Path log = folder.resolve(name + ".log");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            CommandServiceNode node =
                    new CommandServiceNode(name, URI.create("http://127.0.0.1:" + port), process, log);
            node.awaitHealthy(URI.create("http://127.0.0.1:" + management + "/actuator/health"));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It has settings and texts of its own. */
    private static String withoutQueryService(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.contains("query-service"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String name() {
        return name;
    }

    URI base() {
        return base;
    }

    /** As an operator does; what it was asked before is answered. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " does not stop: " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHealthy(URI health) {
        HttpClient http = HttpClient.newHttpClient();
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " ended: " + log());
            }
            try {
                return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }
}
