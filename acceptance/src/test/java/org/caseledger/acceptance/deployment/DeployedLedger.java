package org.caseledger.acceptance.deployment;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.local.testing.FreePort;
import org.caseledger.local.testing.GuardedNodes;
import org.caseledger.local.testing.Mongod;
import org.jspecify.annotations.Nullable;

/** Three nodes, a token issuer and both services, each started by its line of README. */
final class DeployedLedger implements AutoCloseable {
    /** Of a machine that does much else; a service that ends is noticed at once. */
    private static final Duration START = Duration.ofMinutes(7);

    static final String ISSUER = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI";

    private final DeployingChapter chapter = DeployingChapter.read();
    private final @Nullable TokenIssuer issuer;
    private final Map<String, String> settings = chapter.settings();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int commandPort = FreePort.next();
    private final int queryPort = FreePort.next();
    private final List<Integer> managementPorts = List.of(FreePort.next(), FreePort.next());
    private final Path logs;
    private final GuardedNodes nodes;
    private @Nullable StartedLine command;
    private @Nullable StartedLine query;

    /** With an issuer that signs whatever the test says. */
    DeployedLedger(Path logs) {
        this(logs, TokenIssuer.start());
    }

    private DeployedLedger(Path logs, TokenIssuer issuer) {
        this(logs, issuer, Map.of(ISSUER, issuer.uri()));
    }

    /** @param others settings beside those of README, of its issuer first of all */
    DeployedLedger(Path logs, Map<String, String> others) {
        this(logs, null, others);
    }

    private DeployedLedger(Path logs, @Nullable TokenIssuer issuer, Map<String, String> others) {
        this.logs = logs;
        this.issuer = issuer;
        if (!chapter.lines().contains("sh ops/mongo/start-node.sh --dbpath /var/lib/mongodb")) {
            throw new AssertionError("README starts nodes otherwise");
        }
        nodes = GuardedNodes.start(
                3, setting("REPLICA_SET_KEY"), DeployingChapter.HOME.resolve("ops/mongo/start-node.sh"));
        settings.put(
                "CASELEDGER_SEALING_KEYSTORE", logs.resolve("wrapping-keys.p12").toString());
        settings.put("HOSTS", nodes.hosts());
        settings.putAll(others);
    }

    GuardedNodes nodes() {
        return nodes;
    }

    String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    void makeWrappingKeys() {
        printedBy(chapter.endingIn("-storepass:env CASELEDGER_SEALING_PASSWORD"), "wrapping-keys");
    }

    /** What it prints, if it ends with 0. */
    List<String> prepareDatabase() {
        String line = chapter.endingIn("prepare-database --initiate-at=127.0.0.1:27017")
                .replace("127.0.0.1:27017", nodes.nodes().get(0).address());
        return printedBy(line, "prepare");
    }

    List<String> verify() {
        return printedBy(chapter.endingIn("local-exec.jar verify --views"), "verify");
    }

    void startServices() {
        command = start(chapter.endingIn("command-service-exec.jar"), "command", commandPort, managementPorts.get(0));
        query = start(chapter.endingIn("query-service-exec.jar"), "query", queryPort, managementPorts.get(1));
        awaitAnswer(command, commandPort);
        awaitAnswer(query, queryPort);
    }

    void killServices() {
        Objects.requireNonNull(command).close();
        Objects.requireNonNull(query).close();
    }

    /** {@code kill -9} of every server, and all of them again. */
    void restartNodes() {
        nodes.nodes().forEach(Mongod::kill);
        nodes.nodes().forEach(Mongod::restart);
    }

    /** Another service of this kind with other settings, until it ends by itself; what it printed. */
    String refusedStart(String service, Map<String, String> other) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SERVER_PORT", "0");
        environment.put("MANAGEMENT_SERVER_PORT", "0");
        environment.putAll(other);
        Path log = logs.resolve("refused-" + System.nanoTime() + ".log");
        StartedLine started = StartedLine.of(chapter.endingIn(service + "-service-exec.jar"), environment, log);
        int exitCode = started.awaitEnd();
        if (exitCode == 0) {
            throw new AssertionError("it ended with 0: " + started.printed());
        }
        return started.printed();
    }

    HttpResponse<String> post(String path, String body, String token) {
        return send(request(commandPort, path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String page() {
        return "http://127.0.0.1:" + queryPort;
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(queryPort, path, token));
    }

    HttpResponse<String> get(String path, String token, String position) {
        return send(request(queryPort, path, token).header("Ledger-Position", position));
    }

    /** What both services say of themselves; empty while one does not answer. */
    List<Integer> health() {
        return managementPorts.stream()
                .map(port -> send(HttpRequest.newBuilder(uri(port, "/actuator/health")))
                        .statusCode())
                .toList();
    }

    String token(String actor, String role, String... centres) {
        return Objects.requireNonNull(issuer).token(actor, role, List.of(centres));
    }

    MongoClient as(String user, String passwordSetting) {
        return MongoClients.create("mongodb://" + user + ":" + setting(passwordSetting) + "@" + nodes.hosts()
                + "/?replicaSet=caseledger&authSource=admin");
    }

    @Override
    public void close() {
        for (StartedLine service : new StartedLine[] {command, query}) {
            if (service != null) {
                service.close();
            }
        }
        nodes.close();
        if (issuer != null) {
            issuer.close();
        }
    }

    private List<String> printedBy(String line, String name) {
        Path log = logs.resolve(name + "-" + System.nanoTime() + ".log");
        StartedLine started = StartedLine.of(line, settings, log);
        int exitCode = started.awaitEnd();
        if (exitCode != 0) {
            throw new AssertionError(line + " ended with " + exitCode + ": " + started.printed());
        }
        return started.printed()
                .lines()
                .filter(printed -> !printed.startsWith("Picked up"))
                .toList();
    }

    private StartedLine start(String line, String name, int port, int managementPort) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        return StartedLine.of(line, environment, logs.resolve(name + ".log"));
    }

    private void awaitAnswer(StartedLine service, int port) {
        await().atMost(START).until(() -> {
            if (!service.isAlive()) {
                throw new AssertionError("it ended: " + service.printed());
            }
            try {
                return http.send(
                                        HttpRequest.newBuilder(uri(port, "/api/codes"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 401;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpRequest.Builder request(int port, String path, String token) {
        return HttpRequest.newBuilder(uri(port, path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
