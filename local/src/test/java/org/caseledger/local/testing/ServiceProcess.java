package org.caseledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.TimeUnit;
import org.caseledger.local.tokens.DemoUser;

/** A service of this class path in a process of its own, which can be asked, paused and killed. */
public final class ServiceProcess implements AutoCloseable {
    /** As the machines of tests: without the second compiler, and without verifying classes that were just compiled. */
    private static final List<String> AS_TESTS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private final int port = FreePort.next();
    private final Path output;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param main starts the service, and may do something to it
     * @param jvm options of the JVM, which win over those of all
     * @param settings {@code --name=value}
     */
    public ServiceProcess(Class<?> main, List<String> jvm, List<String> settings) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(AS_TESTS);
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.addAll(jvm);
        line.addAll(List.of(
                main.getName(),
                "--server.port=" + port,
                "--management.server.port=-1",
                "--server.address=127.0.0.1",
                "--caseledger.access.local-key=" + TestKey.publicKey(),
                "--logging.level.root=WARN"));
        line.addAll(settings);
        try {
            output = Files.createTempFile("caseledger-service", ".log");
            process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -STOP}: it stands still wherever it is, and knows nothing of it. */
    public void pause() {
        ProcessSignal.STOP.to(process.pid());
    }

    public void resume() {
        ProcessSignal.CONT.to(process.pid());
    }

    /** {@code kill}: it ends in order. */
    public void end() {
        process.destroy();
        exitCode(Duration.ofMinutes(2));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended by itself. */
    public int exitCode(Duration most) {
        try {
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("still alive after " + most + ": " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its own words, for a test that fails. */
    public String log() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes exceptionally when the process ends before it has answered. */
    public CompletableFuture<HttpResponse<byte[]>> get(DemoUser user, String path, String... headers) {
        HttpRequest.Builder request = request(user, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /**
     * As {@link #get}.
     *
     * @param body JSON
     */
    public CompletableFuture<HttpResponse<byte[]>> post(DemoUser user, String path, String body) {
        HttpRequest request = request(user, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(DemoUser user, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestKey.token(user))
                .timeout(Duration.ofSeconds(60));
    }

    /** {@code kill -9}. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
