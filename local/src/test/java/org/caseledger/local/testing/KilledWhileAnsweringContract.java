package org.caseledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a service while many ask it, each under another name, and the records of who asks are slow. */
public abstract class KilledWhileAnsweringContract {
    /** The same ones in each round: each name is signed for, which without the second compiler costs as much as some requests. */
    private static final int ASKERS = 100;

    /** Between two of them: those who ask at once are answered at once, too, and a kill would fall before or after all of them. */
    private static final Duration BETWEEN = Duration.ofMillis(15);

    private static final String FIRST = "first";
    private static final String HEAP = "-Xmx256m";

    private final Random random = Tries.seeded("killed while answering");

    protected abstract int kills();

    /** Asks once, under this name. */
    @FunctionalInterface
    protected interface Asking {
        CompletableFuture<HttpResponse<byte[]>> ask(ServiceProcess service, String asker);
    }

    /**
     * Slow to record.
     *
     * @param jvm options of its JVM
     */
    protected abstract ServiceProcess start(List<String> jvm);

    /** By a name for each, of letters; the names of its askers begin with it. */
    protected abstract Map<String, Asking> ways();

    /** Names of all who are on record as having asked in their way, each as often as that. */
    protected abstract Collection<String> onRecord();

    @Test
    void whoever_got_an_answer_is_on_record(@TempDir Path folder) throws Exception {
        ClassPathArchive classes = new ClassPathArchive(folder);
        try (ServiceProcess first = start(jvm(classes.written()))) {
            awaitAnswers(first);
            first.end();
        }
        int left = 0;
        Set<String> answeredSo = new TreeSet<>();
        for (int kill = 0; kill < kills(); kill++) {
            Map<String, Long> before = new HashMap<>();
            Set<String> answered = answeredBeforeTheKill(classes, before);
            Set<String> recorded = more(before, timesOnRecord());
            left += ASKERS - answered.size();

            assertThat(answered).isNotEmpty();
            for (String way : ways().keySet()) {
                List<String> so =
                        answered.stream().filter(asker -> asker.startsWith(way)).toList();
                assertThat(recorded).as("kill " + kill + ", " + way).containsAll(so);
                if (!so.isEmpty()) {
                    answeredSo.add(way);
                }
            }
        }
        assertThat(answeredSo).isEqualTo(ways().keySet());
        assertThat(left).as("who was still waiting when it was killed").isPositive();
    }

    private static List<String> jvm(List<String> options) {
        return Stream.concat(Stream.of(HEAP), options.stream()).toList();
    }

    private Map<String, Long> timesOnRecord() {
        return onRecord().stream().collect(Collectors.groupingBy(asker -> asker, Collectors.counting()));
    }

    /** Who is on record more often than before. */
    private static Set<String> more(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .filter(asker -> asker.getValue() > before.getOrDefault(asker.getKey(), 0L))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @param before given how often each was on record when nobody of this round had asked, and whatever the kill before had left behind had come */
    private Set<String> answeredBeforeTheKill(ClassPathArchive classes, Map<String, Long> before) throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> asking;
        try (ServiceProcess service = start(jvm(classes.read()))) {
            awaitAnswers(service);
            before.putAll(timesOnRecord());
            asking = CompletableFuture.runAsync(() -> allAsk(service, answered));
            int enough = random.nextInt(1, ASKERS / 2);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> answered.size() >= enough);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SlowInserts.MILLIS));
        }
        asking.get(120, TimeUnit.SECONDS);
        return answered;
    }

    private void awaitAnswers(ServiceProcess service) {
        await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(() -> answersAll(service));
    }

    private boolean answersAll(ServiceProcess service) throws Exception {
        for (Asking way : ways().values()) {
            if (way.ask(service, FIRST).get(10, TimeUnit.SECONDS).statusCode() != 200) {
                return false;
            }
        }
        return true;
    }

    /** One after the other sets out, and none waits for those before. */
    private void allAsk(ServiceProcess service, Set<String> answered) {
        List<Map.Entry<String, Asking>> ways = List.copyOf(ways().entrySet());
        List<CompletableFuture<?>> asked = new ArrayList<>();
        for (int i = 0; i < ASKERS; i++) {
            Map.Entry<String, Asking> way = ways.get(i % ways.size());
            String asker = way.getKey() + "-" + i;
            asked.add(way.getValue()
                    .ask(service, asker)
                    .handle((answer, failure) -> failure == null && answer.statusCode() == 200 && answered.add(asker)));
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        asked.forEach(CompletableFuture::join);
    }
}
