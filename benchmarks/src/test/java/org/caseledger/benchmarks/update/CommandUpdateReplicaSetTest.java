package org.caseledger.benchmarks.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caseledger.benchmarks.update.KeyedCommands.Outcome;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Role;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.repeating.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command services are updated one by one under load, forwards and back: callers send to whoever is in use, and again under the same key where they are told to. Each
 * command has one outcome, which is in the log, whichever version is asked for it.
 */
@OnlyInFull
@RequiresReplicaSet
class CommandUpdateReplicaSetTest {
    private static final int CALLERS = 6;
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(4);
    /** A caller that read who is in use before it changed has sent by then. */
    private static final Duration OUT_OF_USE = Duration.ofSeconds(1);

    /** Whoever holds the pen is asked again by then, if it ends without a word. */
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    /** By turns, or nothing would change. */
    private static final List<String> RISKS = List.of("HIGH", "LOW");

    private static final int HELD_CASES = 3;
    /** Commissioned a year ago: a stay may have begun before today. */
    private static final String CENTRE = "BR-PAT-03";

    private static final DemoUser WORKER = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, CENTRE);
    private static final DemoUser ELSEWHERE = DemoUser.atCentre(Role.CASE_WORKER, "BR-GAY-01");
    private static final DemoUser OFFICER = DemoUser.outside(Role.STATE_OFFICER, false);
    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), LedgerClock.ZONE);
    private static final Duration TO_NOON = Duration.between(
            Instant.now(), TODAY.atTime(12, 0).atZone(LedgerClock.ZONE).toInstant());

    private static final Map<String, String> SETTINGS = Map.of(
            "caseledger.ledger.purpose", "DEMO",
            "caseledger.ledger.opened-on", TODAY.minusYears(1).toString(),
            "caseledger.ledger.commission-centres", "true",
            "caseledger.ledger.clock-offset", TO_NOON.toString(),
            "caseledger.deadlines.first-after", "50ms",
            "caseledger.deadlines.every", "200ms");

    @TempDir
    Path folder;

    private final Random random = Tries.seeded("update of the command service");
    private final String database = "update_" + UUID.randomUUID().toString().substring(0, 8);
    private final String uri = RealMongo.uri().replace("/?", "/" + database + "?");
    private final List<CommandServiceNode> started = new ArrayList<>();
    private final KeyedCommands commands = new KeyedCommands(random);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger admitted = new AtomicInteger();

    @AfterEach
    void stop() {
        over.set(true);
        started.forEach(CommandServiceNode::close);
    }

    @Test
    void nobody_is_refused_and_every_command_has_one_outcome_forwards_and_back() throws InterruptedException {
        String older = System.getProperty("java.class.path");
        String newer = NextCommandVersion.KEEPS_ALL_OTHERWISE.classPath(folder.resolve("newer"));
        CommandServiceNode first = node("older-1", older);
        CommandServiceNode second = node("older-2", older);
        commands.use(first, second);
        commission();
        holdCases();
        List<Thread> callers = callers(this::live);
        callers.add(started(this::tryToClose));
        Pause.of(BETWEEN_STEPS);

        CommandServiceNode third = replaced(first, "newer-1", newer, second);
        CommandServiceNode fourth = replaced(second, "newer-2", newer, third);
        Pause.of(BETWEEN_STEPS);
        CommandServiceNode fifth = replaced(third, "older-3", older, fourth);
        commands.use(fifth);
        Pause.of(OUT_OF_USE);
        fourth.stop();
        Pause.of(BETWEEN_STEPS);
        end(callers);

        System.out.printf(
                "%d commands, the slowest after %d ms, sent again: %s%n",
                commands.outcomes.size(), commands.slowestMillis(), commands.sentAgain);
        assertThat(commands.wrong).isEmpty();
        assertThat(commands.sentAgain).isEmpty();
        assertThat(commands.slowestMillis()).isLessThan(LONGEST_WAIT_MILLIS);
        assertThat(commands.outcomes.values().stream().map(Outcome::node).distinct())
                .containsExactlyInAnyOrder("older-1", "older-2", "newer-1", "newer-2", "older-3");
        assertEveryOutcomeIsInTheLogOnce();
        assertKept("active-cases-by-centre/2", "active-cases-by-centre/3", "deadlines/2", "deadlines/3");
    }

    @Test
    void what_only_the_newer_version_can_read_is_answered_by_it_and_refused_by_the_older_for_now()
            throws InterruptedException {
        CommandServiceNode older = node("older", System.getProperty("java.class.path"));
        commands.use(older);
        commission();
        List<Thread> callers = callers(this::live);
        Pause.of(BETWEEN_STEPS);
        CommandServiceNode newer =
                node("newer", NextCommandVersion.STORES_A_NEWER_EVENT.classPath(folder.resolve("newer")));
        commands.use(older, newer);
        await().atMost(Duration.ofMinutes(1)).until(() -> commands.sentAgain.size() > 20);
        commands.use(newer);
        Pause.of(OUT_OF_USE);
        older.stop();
        Pause.of(BETWEEN_STEPS);
        end(callers);

        assertThat(commands.wrong).isEmpty();
        assertThat(commands.sentAgain).containsOnly("older NEWER_VERSION_NEEDED");
        assertEveryOutcomeIsInTheLogOnce();
    }

    private CommandServiceNode node(String name, String classPath) {
        CommandServiceNode node = CommandServiceNode.start(name, classPath, uri, SETTINGS, folder);
        started.add(node);
        return node;
    }

    /** As an operator does it: the next one first, then the former out of use, then its end. */
    private CommandServiceNode replaced(
            CommandServiceNode former, String name, String classPath, CommandServiceNode other) {
        CommandServiceNode next = node(name, classPath);
        commands.use(former, other, next);
        Pause.of(BETWEEN_STEPS);
        commands.use(other, next);
        Pause.of(OUT_OF_USE);
        former.stop();
        return next;
    }

    private List<Thread> callers(Consumer<Random> once) {
        List<Thread> threads = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Random own = new Random(random.nextLong());
            threads.add(started(() -> once.accept(own)));
        }
        return threads;
    }

    private Thread started(Runnable again) {
        Thread thread = new Thread(() -> {
            try {
                while (!over.get()) {
                    again.run();
                }
            } catch (AssertionError | RuntimeException e) {
                commands.wrong.add(e.toString());
            }
        });
        thread.start();
        return thread;
    }

    private void end(List<Thread> callers) throws InterruptedException {
        over.set(true);
        for (Thread caller : callers) {
            caller.join();
        }
    }

    /** A case with some to hundred events, of which one of many stays longer than she may. */
    private void live(Random own) {
        boolean stays = own.nextInt(5) == 0;
        LocalDate day = stays ? TODAY.minusDays(6) : TODAY;
        Outcome last = accepted(
                "/api/cases",
                "{\"channel\":\"SELF_WALK_IN\",\"firstContactOn\":\"%s\",\"ageBand\":\"25_34\",\"occurredOn\":\"%s\"}"
                        .formatted(day, day),
                0);
        String path = last.location();
        if (stays) {
            last = accepted(path + "/shelter", "{\"girls\":1,\"occurredOn\":\"" + day + "\"}", last.position());
            admitted.incrementAndGet();
        }
        int risks = 0;
        int more = own.nextInt(8) == 0 ? 60 : 6;
        for (int one = 0; one < more && !over.get(); one++) {
            last = own.nextInt(3) == 0
                    ? accepted(
                            path + "/risk-assessments",
                            "{\"risk\":\"" + RISKS.get(risks++ % 2) + "\"}",
                            last.position())
                    : accepted(path + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", last.position());
        }
    }

    private Outcome accepted(String path, String body, long position) {
        Outcome outcome = commands.send(path, body, WORKER, UUID.randomUUID().toString(), position);
        if (outcome.status() != 200 && outcome.status() != 201) {
            throw new AssertionError("refused: " + outcome);
        }
        return outcome;
    }

    private void commission() {
        Outcome commissioned = commands.send(
                "/api/centres",
                """
                {"kind":"SUB_DIVISION","district":"PAT","number":3,"nameEn":"Patna 3","nameHi":"पटना 3","occurredOn":"%s"}
                """.formatted(TODAY.minusYears(1)),
                OFFICER,
                UUID.randomUUID().toString(),
                0);
        assertThat(commissioned.status()).isEqualTo(201);
    }

    private void holdCases() {
        for (int one = 0; one < HELD_CASES; one++) {
            Outcome registered = commands.send(
                    "/api/cases",
                    "{\"channel\":\"POLICE\",\"firstContactOn\":\"" + TODAY + "\",\"ageBand\":\"25_34\"}",
                    ELSEWHERE,
                    UUID.randomUUID().toString(),
                    0);
            assertThat(registered.status()).isEqualTo(201);
        }
    }

    /** It holds cases, as each version counts by itself. */
    private void tryToClose() {
        Outcome refused = commands.close("/api/centres/BR-GAY-01/closure", OFFICER, HELD_CASES);
        if (refused.status() != 409
                || !refused.body().path("code").asString().equals("ACTIVE_CASES_HELD")
                || !refused.body().path("detail").asString().contains(": " + HELD_CASES + ".")) {
            commands.wrong.add("closing: " + refused);
        }
        Pause.of(Duration.ofMillis(100));
    }

    private void assertEveryOutcomeIsInTheLogOnce() {
        try (MongoClient client = MongoClients.create(uri)) {
            LogCollection log = LogCollection.of(client, client.getDatabase(database));
            assertThat(new LogVerifier(log).verify().broken()).isNull();
            Map<Long, RecordedEvent> events = events(new LogReader(log));
            Map<String, Long> longest = new HashMap<>();
            List<RecordedEvent> registered = of("CaseRegistered", events).toList();

            assertThat(registered).hasSize((int) commands.outcomes.values().stream()
                    .filter(outcome -> outcome.path().equals("/api/cases"))
                    .count());
            commands.outcomes.values().forEach(outcome -> {
                RecordedEvent event = Objects.requireNonNull(events.get(outcome.position()), outcome::toString);
                String named =
                        outcome.location().isEmpty() ? outcome.path() : outcome.path() + " " + outcome.location();
                assertThat(named).as(outcome.toString()).contains(event.event().aggregate());
                longest.merge(event.event().aggregate(), event.event().sequence(), Math::max);
            });
            assertThat(longest.values()).as("some have snapshots").anyMatch(sequence -> sequence > 50);
            assertThat(events.values().stream()
                            .filter(event -> !event.event().type().equals("ShelterLimitExceeded"))
                            .filter(event -> event.event().aggregateType() != null
                                    && event.event().aggregateType().equals("Case"))
                            .count())
                    .as("each command on a case is one event, and there is no other")
                    .isEqualTo(commands.outcomes.size() - 1); // one commissioned a centre
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(of("ShelterLimitExceeded", events(new LogReader(log)))
                                    .map(event -> event.event().aggregate()))
                            .doesNotHaveDuplicates()
                            .hasSize(admitted.get()));
        }
    }

    private static Stream<RecordedEvent> of(String type, Map<Long, RecordedEvent> events) {
        return events.values().stream().filter(event -> event.event().type().equals(type));
    }

    private static Map<Long, RecordedEvent> events(LogReader log) {
        Map<Long, RecordedEvent> events = new HashMap<>();
        for (List<Block> blocks = log.from(0, 1_000); !blocks.isEmpty(); ) {
            blocks.forEach(block -> block.recorded().forEach(recorded -> events.put(recorded.position(), recorded)));
            blocks = log.from(blocks.get(blocks.size() - 1).next(), 1_000);
        }
        return events;
    }

    private void assertKept(String... projections) {
        try (MongoClient client = MongoClients.create(uri)) {
            List<String> kept = new ArrayList<>();
            client.getDatabase(database + "_work")
                    .getCollection("projections")
                    .find()
                    .forEach(document -> kept.add(document.getString("_id")));
            assertThat(kept).contains(projections);
        }
    }
}
