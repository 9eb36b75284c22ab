package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody who has the database and the key writes another history, which is sound in itself: who notices, and with what that he kept. */
@OnlyInFull
@RequiresReplicaSet
class RewrittenLogTest {
    /** Of somebody who was never asked. */
    private static final String WITNESS = "witness.example/test+b489c043+BAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    private final String uri = RealMongo.uri().replace("/?", "/rewritten_" + System.nanoTime() + "?");
    private final List<JsonNode> cases = new ArrayList<>();
    private final Path folder;
    private final Path data;
    private final Path key;
    /** What an auditor kept. */
    private final Path kept;

    private String expected = "";

    RewrittenLogTest(@TempDir Path folder) {
        this.folder = folder;
        data = folder.resolve("data");
        key = data.resolve("log.key.pub");
        kept = folder.resolve("kept");
    }

    @BeforeEach
    void some_cases_are_recorded_and_signed() throws IOException {
        try (RunningLedger ledger = start()) {
            for (int i = 0; i < 4; i++) {
                cases.add(new SignedLedger(ledger).register());
            }
            Files.writeString(kept, new SignedLedger(ledger).checkpointOfAll());
        }
        Called verified = verify();
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        expected = line(verified, "head") + ":" + line(verified, "hash");
    }

    @Test
    void a_case_that_is_taken_out_with_its_serial() throws IOException {
        String gone = cases.get(1).path("id").asString();
        String number = cases.get(1).path("number").asString();
        String next = cases.get(2).path("number").asString();
        String last = cases.get(3).path("number").asString();
        rewrite(
                Duration.ZERO,
                events -> events.stream()
                        .filter(event -> !event.aggregate().equals(gone))
                        .map(event -> saying(event, next, number))
                        .map(event -> saying(event, last, next))
                        .toList());
        Files.writeString(data.resolve("log.key.signed"), TreeHead.EMPTY.text());
        Path zip = folder.resolve("case.zip");
        Path since = folder.resolve("since.zip");
        try (RunningLedger ledger = start()) {
            new SignedLedger(ledger).register();
            new SignedLedger(ledger).register();
            new SignedLedger(ledger).checkpointOfAll();
            String path = "/api/cases/" + cases.get(0).path("id").asString() + "/evidence";
            ledger.save(path, "auditor", zip);
            ledger.save(path + "?since=" + Files.readAllLines(kept).get(1), "auditor", since);
        }
        Called alone = verify();
        assertThat(alone.exitCode()).as(alone.output()).isZero();
        assertThat(alone.output()).contains("not seen   ", "rewritten as a whole");
        assertBroken(verify("--expect", expected), "the log was rewritten");
        assertBroken(verify("--checkpoint", kept.toString(), "--key", key.toString()), "not those that were signed");

        Path export = export();
        assertUnseen(VerifierJar.run("export", export, "--key", key), "\"re-signed\"");
        assertFound(VerifierJar.run("export", export, "--key", key, "--since", kept));
        assertFound(VerifierJar.run("export", export, "--key", key, "--witness", WITNESS));
        assertUnseen(VerifierJar.run("case", zip, "--key", key), "\"re-signed\"");
        assertFound(VerifierJar.run("case", since, "--key", key, "--since", kept));
        assertFound(VerifierJar.run("case", zip, "--key", key, "--witness", WITNESS));
    }

    /** They stand in no leaf, so no checkpoint and no witness knows them. */
    @Test
    void all_times_of_recording_that_are_moved() throws IOException {
        rewrite(Duration.ofHours(1), events -> events);

        Called signed = verify("--checkpoint", kept.toString(), "--key", key.toString());
        assertThat(signed.exitCode()).as(signed.output()).isZero();
        assertThat(signed.output())
                .contains(
                        "not seen   whether what follows on the first "
                                + Files.readAllLines(kept).get(1) + " events was rewritten",
                        "not seen   whether the times of recording");
        assertBroken(verify("--expect", expected), "the log was rewritten");
        assertUnseen(
                VerifierJar.run("export", export("--checkpoint", kept.toString()), "--key", key, "--since", kept),
                "CANNOT BE SEEN: When an event was recorded");
    }

    private RunningLedger start() {
        return RunningLedger.start(data, Map.of("MONGODB_URI", uri, "CASELEDGER_CHECKPOINT_EVERY", "1s"), "--no-demo");
    }

    /** Chains all blocks anew, recorded so much later, and takes away what was computed of the former ones. */
    private void rewrite(Duration later, UnaryOperator<List<LogEvent>> change) {
        try (MongoClient client = MongoClients.create(uri)) {
            String name = Objects.requireNonNull(new ConnectionString(uri).getDatabase());
            MongoDatabase database = client.getDatabase(name);
            List<Block> blocks = new LogReader(database).from(0, 10_000);
            database.getCollection(LogReader.COLLECTION).deleteMany(new Document());
            LogCollection log = LogCollection.of(client, database);
            Head head = Head.EMPTY;
            for (Block block : blocks) {
                List<Leaf> leaves =
                        change.apply(block.events()).stream().map(Leaf::of).toList();
                if (!leaves.isEmpty()) {
                    Block chained =
                            Block.seal(head, block.sealedAt().plus(later), block.node(), block.commands(), leaves);
                    log.store(chained);
                    head = chained.asHead();
                }
            }
            client.getDatabase(name + "_work").drop();
            client.getDatabase(name + "_views").drop();
        }
    }

    private static LogEvent saying(LogEvent event, String before, String after) {
        return new LogEvent(
                event.id(),
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                event.time(),
                event.type(),
                event.revision(),
                new String(event.payload(), StandardCharsets.UTF_8)
                        .replace(before, after)
                        .getBytes(StandardCharsets.UTF_8),
                event.metaData(),
                event.sealed());
    }

    private Called verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify", "--uri", uri));
        all.addAll(List.of(arguments));
        return Called.run(Map.of(), all.toArray(String[]::new));
    }

    private Path export(String... arguments) {
        Path to = folder.resolve("export");
        List<String> all = new ArrayList<>(List.of("export", "--to", to.toString(), "--uri", uri));
        all.addAll(List.of(arguments));
        Called export = Called.run(Map.of(), all.toArray(String[]::new));
        assertThat(export.exitCode()).as(export.output()).isZero();
        return to;
    }

    private static void assertBroken(Called called, String why) {
        assertThat(called.exitCode()).as(called.output()).isEqualTo(1);
        assertThat(called.output()).contains("BROKEN", why);
    }

    private static void assertFound(Called called) {
        assertThat(called.exitCode()).as(called.output()).isEqualTo(1);
        assertThat(called.output()).contains("DOES NOT HOLD");
    }

    private static void assertUnseen(Called called, String what) {
        assertThat(called.exitCode()).as(called.output()).isZero();
        assertThat(called.output()).contains("CANNOT BE SEEN", what);
    }

    private static String line(Called verified, String name) {
        Matcher value = Pattern.compile("(?m)^" + name + " +(\\S+)$").matcher(verified.output());
        assertThat(value.find()).as(verified.output()).isTrue();
        return value.group(1);
    }
}
