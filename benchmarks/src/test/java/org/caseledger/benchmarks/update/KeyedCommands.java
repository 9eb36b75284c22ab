package org.caseledger.benchmarks.update;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.repeating.Pause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands as callers are told to: to any node that is in use, with a key and the newest position that was told, and again under the same key where there is no answer yet. */
final class KeyedCommands {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int AGAIN_LATER = 503;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random;
    private volatile List<CommandServiceNode> inUse = List.of();

    /** Of each key, what was said of it first. */
    final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    /** Why something was sent again, by whom. */
    final ConcurrentLinkedQueue<String> sentAgain = new ConcurrentLinkedQueue<>();

    private final AtomicLong slowest = new AtomicLong();

    KeyedCommands(Random random) {
        this.random = random;
    }

    /**
     * @param position of its last event
     * @param location of what it created; empty for nothing
     * @param body with what may be said next, which a version leaves out of a case that it cannot read
     */
    record Outcome(String path, int status, long position, String location, JsonNode body, String node) {
        boolean isSame(Outcome other) {
            return status == other.status && position == other.position && location.equals(other.location);
        }
    }

    void use(CommandServiceNode... nodes) {
        inUse = List.of(nodes);
    }

    long slowestMillis() {
        return slowest.get() / 1_000_000;
    }

    /** Its outcome, and now and then asked for again under the same key at another node. */
    Outcome send(String path, String body, DemoUser user, String key, long position) {
        long began = System.nanoTime();
        Outcome outcome = settled(path, body, user, key, position);
        slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
        outcomes.put(key, outcome);
        if (random.nextInt(4) == 0) {
            Outcome again = settled(path, body, user, key, position);
            if (!again.isSame(outcome)) {
                wrong.add("again " + again + " and not " + outcome);
            }
        }
        return outcome;
    }

    private Outcome settled(String path, String body, DemoUser user, String key, long position) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            CommandServiceNode node = inUse.get(random.nextInt(inUse.size()));
            try {
                HttpResponse<String> answer = post(node.base().resolve(path), body, user, key, position);
                if (answer.statusCode() != AGAIN_LATER) {
                    return outcome(path, answer, node);
                }
                sentAgain.add(node.name() + " "
                        + JSON.readTree(answer.body()).path("code").asString());
            } catch (IOException e) {
                sentAgain.add(node.name() + " " + e);
            }
            Pause.of(BETWEEN);
        }
        throw new AssertionError(path + " was never answered: " + sentAgain);
    }

    /** What whoever is asked answers to it, of a version of the centre. */
    Outcome close(String path, DemoUser user, long version) {
        while (true) {
            CommandServiceNode node = inUse.get(random.nextInt(inUse.size()));
            try {
                HttpResponse<String> answer = post(
                        node.base().resolve(path),
                        "{}",
                        user,
                        UUID.randomUUID().toString(),
                        0,
                        "If-Match",
                        "\"" + version + "\"");
                return outcome(path, answer, node);
            } catch (IOException e) {
                sentAgain.add(node.name() + " " + e);
            }
        }
    }

    private HttpResponse<String> post(URI to, String body, DemoUser user, String key, long position, String... more)
            throws IOException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(to)
                    .header("Authorization", "Bearer " + TestKey.token(user))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .header("Ledger-Position", Long.toString(position))
                    .timeout(Duration.ofSeconds(50))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (more.length > 0) {
                request.headers(more);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Outcome outcome(String path, HttpResponse<String> answer, CommandServiceNode node) {
        JsonNode body = JSON.readTree(answer.body());
        return new Outcome(
                path,
                answer.statusCode(),
                body.path("position").asLong(-1),
                answer.headers().firstValue("Location").orElse(""),
                body,
                node.name());
    }
}
