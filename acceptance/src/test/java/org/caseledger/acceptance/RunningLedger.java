package org.caseledger.acceptance;

import static org.awaitility.Awaitility.await;

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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.caseledger.local.testing.FreePort;
import org.caseledger.local.testing.GivingWay;
import org.caseledger.local.testing.Tries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger started by {@code ./run} on free ports in a folder of its own, as a newcomer would start it. */
final class RunningLedger implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();
    /** Longer than the launcher waits for its processes, which then says what hangs. */
    private static final Duration START = Duration.ofMinutes(7);

    private static final Duration DEMO = Duration.ofMinutes(10);
    private static final Duration CATCHING_UP = Duration.ofMinutes(10);
    /** In a row. */
    private static final int PORTS = 5;

    /** A caller asks too often, or a view or the signer is behind. */
    private static final Set<Integer> TOO_EARLY = Set.of(429, 503);

    /** For a file. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Path data;
    private final Process launcher;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningLedger(Path data, Process launcher) {
        this.data = data;
        this.launcher = launcher;
    }

    static Path home() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** Starts and waits until the launcher has greeted. */
    static RunningLedger start(Path data, Map<String, String> environment, String... arguments) {
        RunningLedger ledger = launch(data, environment, arguments);
        await().atMost(START).until(() -> !ledger.isAlive() || ledger.output().contains("caseledger is running"));
        if (!ledger.isAlive()) {
            throw new AssertionError("./run ended: " + ledger.output());
        }
        return ledger;
    }

    /** Starts without waiting for anything. */
    static RunningLedger launch(Path data, Map<String, String> environment, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(home().resolve("run").toString(), "--data", data.toString(), "--port", "" + freePorts()));
        line.addAll(List.of(arguments));
        if (line.contains("--no-demo")) {
            line = GivingWay.line(line);
        }
        try {
            takeAsLedger(data);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("output").toFile());
            builder.environment().remove("MONGODB_URI");
            if (!Tries.ALL || line.contains("--no-demo")) { // what only runs long repays the second compiler
                builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            }
            builder.environment().putAll(environment);
            return new RunningLedger(data, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it prints stands in the folder too, and {@code ./run} takes none of others. */
    private static void takeAsLedger(Path data) throws IOException {
        Files.createDirectories(data.resolve("tokens"));
        Path lock = data.resolve("lock");
        if (!Files.exists(lock)) {
            Files.createFile(lock);
        }
    }

    /** The first of as many in a row as {@code ./run} takes. */
    static int freePorts() {
        return FreePort.firstOf(PORTS);
    }

    String output() {
        return read(data.resolve("output"));
    }

    JsonNode runFile() {
        return JSON.readTree(read(data.resolve("run.json")));
    }

    String commandUrl() {
        return runFile().path("command").asString();
    }

    String queryUrl() {
        return runFile().path("query").asString();
    }

    String storeUrl() {
        return runFile().path("store").asString();
    }

    String token(String role) {
        return read(data.resolve("tokens").resolve(role + ".token"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is no text; who saves many files is told to wait, and so is who comes before the next checkpoint. */
    void save(String path, String role, Path file) {
        HttpResponse<Path> answer =
                once(LONGEST_WAIT, () -> send(request(path, role), HttpResponse.BodyHandlers.ofFile(file)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + read(file));
        }
    }

    HttpResponse<String> get(String path, String role) {
        return send(request(path, role));
    }

    /** Who saves many files is told to wait, and does. */
    HttpResponse<String> getPatiently(String path, String role) {
        return once(LONGEST_WAIT, () -> get(path, role));
    }

    /** Of one of the services. */
    HttpResponse<String> get(String service, String path, String role) {
        return send(request(service, path, role));
    }

    private HttpRequest.Builder request(String path, String role) {
        return request(queryUrl(), path, role);
    }

    private HttpRequest.Builder request(String service, String path, String role) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + token(role));
    }

    JsonNode json(String path, String role) {
        return json(path, get(path, role));
    }

    /** Where the views are behind what is asked for, asks again. */
    JsonNode jsonOnceCaughtUp(String path, String role, Duration patience) {
        return json(path, once(patience, () -> get(path, role)));
    }

    /** While the answer is that it is too early, asks again when {@code Retry-After} says. */
    private static <T> HttpResponse<T> once(Duration patience, Supplier<HttpResponse<T>> asking) {
        AtomicLong seconds = new AtomicLong(1);
        return await().atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval((polls, before) -> Duration.ofSeconds(seconds.get()))
                .until(
                        () -> {
                            HttpResponse<T> answer = asking.get();
                            answer.headers().firstValueAsLong("Retry-After").ifPresent(seconds::set);
                            return answer;
                        },
                        answer -> !TOO_EARLY.contains(answer.statusCode()));
    }

    /** Before that no figures are published. */
    void awaitSigned() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/log/checkpoint", "auditor").statusCode() == 200);
    }

    private static JsonNode json(String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<String> post(String path, String body, String role, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(commandUrl() + path))
                .header("Authorization", "Bearer " + token(role))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** State of the demo load; empty while the command service does not answer. */
    Optional<JsonNode> demo() {
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(commandUrl() + "/api/demo"))
                    .header("Authorization", "Bearer " + token("state-officer")));
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (UncheckedIOException notNow) {
            return Optional.empty();
        }
    }

    /** Events stored when the day began that is being loaded; empty while none is. */
    OptionalLong loadingAtEvent() {
        return demo().filter(d -> "LOADING".equals(d.path("state").asString()))
                .map(d -> OptionalLong.of(d.path("events").asLong()))
                .orElseGet(OptionalLong::empty);
    }

    boolean demoIsDone() {
        return demo().filter(d -> "DONE".equals(d.path("state").asString())).isPresent();
    }

    /** Until it is loaded, and every view has it: they may be seconds behind so fast a log, or more where their service was killed. */
    void awaitDemo() {
        await().atMost(DEMO).pollInterval(Duration.ofMillis(250)).until(() -> {
            if (!isAlive()) {
                throw new AssertionError("./run ended: " + output());
            }
            return demoIsDone();
        });
        long events = demo().orElseThrow().path("events").asLong();
        try {
            await().atMost(CATCHING_UP)
                    .pollInterval(Duration.ofMillis(250))
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() -> slowestView() >= events - 1);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "a view stays behind event " + events + ": " + health("query") + "\n" + endOfLog("query"), late);
        }
    }

    /** What {@code command} or {@code query} says of itself, and of its views. */
    JsonNode health(String service) {
        return JSON.readTree(send(HttpRequest.newBuilder(management(service).resolve("/actuator/health")))
                .body());
    }

    private String endOfLog(String service) {
        try {
            List<String> log = Files.readAllLines(data.resolve("logs").resolve(service + ".log"));
            return String.join("\n", log.subList(Math.max(0, log.size() - 60), log.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long slowestView() {
        return metrics("query")
                .lines()
                .filter(line -> line.startsWith("caseledger_projection_position{"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .min()
                .orElse(-1);
    }

    /** What {@code command} or {@code query} tells Prometheus. */
    String metrics(String service) {
        return send(HttpRequest.newBuilder(management(service).resolve("/actuator/prometheus")))
                .body();
    }

    private URI management(String service) {
        return URI.create(runFile().path(service + "Management").asString());
    }

    boolean isAlive() {
        return launcher.isAlive();
    }

    /** Id of the process of one of {@code launcher}, {@code store}, {@code command}, {@code query}. */
    long processOf(String name) {
        return runFile().path("processes").path(name).asLong();
    }

    /** {@code kill -9} of one of them. */
    void kill(String process) {
        ProcessHandle.of(processOf(process)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The same, and waits until {@code ./run} has started it again and the command service answers. */
    void killAndAwaitRestart(String process) {
        long killed = processOf(process);
        kill(process);
        await().atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> !isAlive() || processOf(process) != killed && demo().isPresent());
        if (!isAlive()) {
            throw new AssertionError("./run ended: " + output());
        }
    }

    List<ProcessHandle> processes() {
        List<ProcessHandle> found = new ArrayList<>();
        for (JsonNode pid : runFile().path("processes")) {
            ProcessHandle.of(pid.asLong()).ifPresent(found::add);
        }
        return found;
    }

    /** Exit code, once it has ended. */
    int awaitEnd() {
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("./run goes on: " + output());
            }
            return launcher.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl-C would. */
    @Override
    public void close() {
        boolean endsInOrder = launcher.isAlive();
        launcher.destroy();
        awaitEnd();
        if (endsInOrder && Files.exists(data.resolve("run.json"))) {
            throw new AssertionError("run.json tells of a ledger that has ended");
        }
    }
}
