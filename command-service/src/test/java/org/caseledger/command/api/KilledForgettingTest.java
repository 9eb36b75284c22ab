package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.caseledger.command.CommandService;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.testing.TestKeystore;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that forgets is killed at any moment: what was begun is done by the next one, or given up, and never half. */
@OnlyInFull
@BesideOthers
class KilledForgettingTest extends ForgettingStoryTest {
    private static final int KILLS = 3;
    private static final Duration FENCE = Duration.ofMillis(1_000);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Override
    String database() {
        return "killed_forgetting";
    }

    /** This one decides and forgets nothing. */
    @Override
    Map<String, String> settings() {
        return Map.of("caseledger.forgetting.every", "1h", "caseledger.sealing.plain-for", "300ms");
    }

    @Test
    void whoever_is_killed_leaves_all_or_nothing_and_the_next_one_finishes() throws IOException, InterruptedException {
        Random random = Tries.seeded("kills while forgetting");
        for (int kill = 0; kill < KILLS; kill++) {
            String one = endedLongAgo();
            String other = endedLongAgo();
            Set<String> keys = keysOf(service, one, other);
            Process first = forgetting();
            try {
                ok(approve(DISTRICT, one, other));
                ok(approve(STATE, one, other));
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> !closed(service, keys).isEmpty());
                Thread.sleep(kill == 0 ? 0 : random.nextInt((int) FENCE.toMillis() + 200));
            } finally {
                first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }

            boolean isForgotten = isForgotten(service, one);
            assertThat(isForgotten(service, other)).isEqualTo(isForgotten);
            if (!isForgotten) {
                assertThat(stored(service, keys)).isEqualTo(keys);
            }

            Process next = forgetting();
            try {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> isForgotten(service, one)
                                && stored(service, keys).isEmpty());
                assertThat(isForgotten(service, other)).isTrue();
            } finally {
                next.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void what_is_held_while_nobody_forgets_is_open_again_when_somebody_does() throws IOException, InterruptedException {
        String path = endedLongAgo();
        Set<String> keys = keysOf(service, path);
        Process first = forgetting();
        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> closed(service, keys).equals(keys));
        } finally {
            first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        ok(post(path + "/legal-holds", COURT, PROTECTION));
        assertThat(closed(service, keys)).isEqualTo(keys);

        Process next = forgetting();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> closed(service, keys).isEmpty());
            assertThat(stored(service, keys)).isEqualTo(keys);
            shown(reveal(path));
        } finally {
            next.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    private Process forgetting() throws IOException {
        Map<String, String> settings = new HashMap<>(TestKeystore.settings());
        settings.putAll(Map.of(
                "server.port", "0",
                "management.server.port", "0",
                "spring.mongodb.uri", store.uri(database()),
                "caseledger.access.local-key", TestKey.publicKey().toString(),
                "caseledger.ledger.purpose", "DEMO",
                "caseledger.forgetting.every", "20ms",
                "caseledger.forgetting.fence", FENCE.toMillis() + "ms",
                "caseledger.sealing.plain-for", "300ms",
                "caseledger.deadlines.first-after", "1h"));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CommandService.class.getName()));
        settings.forEach((name, value) -> line.add("--" + name + "=" + value));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "service", ".log").toFile())
                .start();
    }
}
