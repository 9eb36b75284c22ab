package org.caseledger.demo;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseledger.command.CommandService;
import org.caseledger.demo.DemoProgress.State;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.SignedByHand;
import org.caseledger.local.testing.TestKey;
import org.caseledger.service.clock.LedgerClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own into which the whole command service loads some days of the demo, as often as it is started. */
final class LoadedLedger implements AutoCloseable {
    private final String server;
    private final String name;
    private final int days;
    private final MongoClient client;
    private final List<String> more;
    private boolean signed;

    LoadedLedger(String server, String name, int days, String... more) {
        this.server = server;
        this.name = name + "_" + Long.toString(ProcessHandle.current().pid(), 36);
        this.days = days;
        this.more = List.of(more);
        this.client = MongoClients.create(server);
    }

    /** Runs the service until the demo is complete. */
    LoadedLedger load(Duration patience) {
        try (ConfigurableApplicationContext service = start()) {
            await().atMost(patience).pollInterval(Duration.ofMillis(20)).until(() -> {
                sign();
                return progress(service).state() == State.DONE;
            });
        }
        return this;
    }

    /** Once: years are published of what is signed, and no query service runs that would. */
    private void sign() {
        if (!signed && reader().head().position() >= 0) {
            SignedByHand.publish(reader(), views());
            signed = true;
        }
    }

    private MongoDatabase views() {
        return client.getDatabase(name + "_views");
    }

    /** Runs the service until the log has at least so many events, and stops it in the midst of what it does. */
    LoadedLedger loadUntil(long events) {
        try (ConfigurableApplicationContext service = start()) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> reader().head().position() >= events);
        }
        return this;
    }

    ConfigurableApplicationContext start() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--server.address=127.0.0.1",
                "--spring.mongodb.uri=" + uri(),
                "--caseledger.access.local-key=" + TestKey.publicKey(),
                "--caseledger.ledger.purpose=DEMO",
                "--caseledger.ledger.commission-centres=true",
                "--caseledger.demo.load=true",
                "--caseledger.demo.days=" + days));
        arguments.addAll(more);
        return SpringApplication.run(CommandService.class, arguments.toArray(String[]::new));
    }

    /** Cases in which it was recorded who she is, as often as it was. */
    List<String> identified() {
        return blocks().stream()
                .flatMap(block -> block.events().stream())
                .filter(event -> event.type().equals("IdentityRecorded"))
                .map(LogEvent::aggregate)
                .toList();
    }

    static DemoProgress progress(ConfigurableApplicationContext service) {
        return service.getBean(LoadProgress.class).progress();
    }

    LogReader reader() {
        return new LogReader(LogCollection.of(client, client.getDatabase(name)));
    }

    private List<Block> blocks() {
        LogReader reader = reader();
        List<Block> blocks = new ArrayList<>();
        for (List<Block> some = reader.from(0, 2000);
                !some.isEmpty();
                some = reader.from(blocks.get(blocks.size() - 1).next(), 2000)) {
            blocks.addAll(some);
        }
        return blocks;
    }

    /** Blocks recorded while the demo loaded; after it the ledger lives on and sweeps. */
    List<Block> loaded() {
        Instant goesOn = LedgerClock.DEMO_GOES_ON.atStartOfDay(LedgerClock.ZONE).toInstant();
        return blocks().stream()
                .filter(block -> block.sealedAt().isBefore(goesOn))
                .toList();
    }

    /** What happened to each aggregate, in order: types and payloads, which a plan determines wholly. */
    Map<String, List<String>> stories() {
        Map<String, List<String>> stories = new TreeMap<>();
        loaded().stream().flatMap(block -> block.events().stream()).forEach(event -> {
            if (event.aggregateType() != null) {
                stories.computeIfAbsent(event.aggregate(), id -> new ArrayList<>())
                        .add(told(event));
            }
        });
        return stories;
    }

    private static String told(LogEvent event) {
        return event.type() + " " + new String(event.payload(), StandardCharsets.UTF_8);
    }

    private String uri() {
        return server.contains("?")
                ? server.replace("/?", "/" + name + "?")
                : server.replaceAll("/*$", "") + "/" + name;
    }

    @Override
    public void close() {
        client.getDatabase(name).drop();
        client.getDatabase(name + "_work").drop();
        client.getDatabase(name + "_keys").drop();
        views().drop();
        client.close();
    }
}
