package org.caseledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of a service while many ask it, each under another name, and the records of who asks are slow. */
public abstract class KilledWhileAnsweringContract {
    /** Each name is signed for, which without the second compiler costs as much as some requests. */
    private static final int ASKERS = 100;

    private final Random random = Tries.seeded("killed while answering");

    protected abstract int kills();

    /** Asks once, under this name. */
    @FunctionalInterface
    protected interface Asking {
        CompletableFuture<HttpResponse<byte[]>> ask(ServiceProcess service, String asker);
    }

    /** Slow to record. */
    protected abstract ServiceProcess start();

    /** By a name for each, of letters. */
    protected abstract Map<String, Asking> ways();

    /** Names of all who are on record as having asked so. */
    protected abstract Collection<String> onRecord(String way);

    @Test
    void whoever_got_an_answer_is_on_record() throws Exception {
        int left = 0;
        Set<String> answeredSo = new TreeSet<>();
        for (int kill = 0; kill < kills(); kill++) {
            Set<String> answered = answeredBeforeTheKill(kill);
            left += ASKERS - answered.size();

            assertThat(answered).isNotEmpty();
            for (String way : ways().keySet()) {
                List<String> so =
                        answered.stream().filter(asker -> asker.startsWith(way)).toList();
                assertThat(onRecord(way)).as("kill " + kill + ", " + way).containsAll(so);
                if (!so.isEmpty()) {
                    answeredSo.add(way);
                }
            }
        }
        assertThat(answeredSo).isEqualTo(ways().keySet());
        assertThat(left).as("who was still waiting when it was killed").isPositive();
    }

    private Set<String> answeredBeforeTheKill(int round) throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> asking;
        try (ServiceProcess service = start()) {
            await().atMost(Duration.ofSeconds(120))
                    .ignoreExceptions()
                    .until(() -> answersAll(service, "first-" + round));
            asking = CompletableFuture.runAsync(() -> allAsk(service, round, answered));
            int enough = random.nextInt(1, ASKERS / 2);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> answered.size() >= enough);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SlowInserts.MILLIS));
        }
        asking.get(120, TimeUnit.SECONDS);
        return answered;
    }

    private boolean answersAll(ServiceProcess service, String asker) throws Exception {
        for (Asking way : ways().values()) {
            if (way.ask(service, asker).get(10, TimeUnit.SECONDS).statusCode() != 200) {
                return false;
            }
        }
        return true;
    }

    /** One after the other sets out, and none waits for those before. */
    private void allAsk(ServiceProcess service, int round, Set<String> answered) {
        List<Map.Entry<String, Asking>> ways = List.copyOf(ways().entrySet());
        List<CompletableFuture<?>> asked = new ArrayList<>();
        for (int i = 0; i < ASKERS; i++) {
            Map.Entry<String, Asking> way = ways.get(i % ways.size());
            String asker = way.getKey() + "-" + round + "-" + i;
            asked.add(way.getValue()
                    .ask(service, asker)
                    .handle((answer, failure) -> failure == null && answer.statusCode() == 200 && answered.add(asker)));
        }
        asked.forEach(CompletableFuture::join);
    }
}
