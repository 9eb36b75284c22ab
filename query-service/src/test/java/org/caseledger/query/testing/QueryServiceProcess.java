package org.caseledger.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.QueryService;

/** The query service in a process of its own, with a heap and a collector as {@code ./run} gives it. */
public final class QueryServiceProcess implements AutoCloseable {
    private final int port;
    private final Path folder;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param heap as {@code 160m} */
    public QueryServiceProcess(String storeUri, String heap, String... settings) {
        this(QueryService.class, storeUri, heap, settings);
    }

    /** @param main starts the service, and does something to it */
    public QueryServiceProcess(Class<?> main, String storeUri, String heap, String... settings) {
        try {
            folder = Files.createTempDirectory("caseledger-query");
            port = freePort();
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx" + heap,
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName(),
                    "--server.port=" + port,
                    "--management.server.port=0",
                    "--server.address=127.0.0.1",
                    "--spring.mongodb.uri=" + storeUri,
                    "--caseledger.processing.node=test",
                    "--caseledger.access.local-key=" + TestKey.publicKey(),
                    "--logging.level.root=WARN"));
            line.addAll(List.of(settings));
            process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its own words, for a test that fails. */
    public String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes exceptionally when the process ends before it has answered. */
    public CompletableFuture<HttpResponse<byte[]>> get(DemoUser user, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestKey.token(user))
                .timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
