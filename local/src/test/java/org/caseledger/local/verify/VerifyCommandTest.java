package org.caseledger.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.export.ExportCommand;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.Printed;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.NoteKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    private static final NoteKey KEY = NoteKey.generate("osc.example/1");
    private static final String NAMING_NOTHING = "{\"checkpoint\":{\"size\":0,\"block\":\"none before it\"}}";
    private static final Instant DAY = Instant.parse("2023-04-01T00:00:00Z");

    private final Printed out = new Printed();
    private final Printed err = new Printed();
    private final Path folder;
    private final JournaledStore store;
    private final MongoClient client;
    private final MongoDatabase database;

    VerifyCommandTest(@TempDir Path folder) {
        this.folder = folder;
        store = JournaledStore.open(folder.resolve("store"), 0);
        client = MongoClients.create(store.uri());
        database = client.getDatabase("caseledger");
    }

    @BeforeEach
    void three_blocks() {
        LogCollection.of(client, database).prepare();
        for (int sequence = 0; sequence < 3; sequence++) {
            append(event(sequence));
        }
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void where_there_is_no_log_nothing_is_verified() throws InterruptedException {
        assertThat(verify("--uri", store.uri() + "/mistyped")).isEqualTo(2);
        assertThat(complained()).contains("there is no log in database mistyped at ");
        assertThat(printed()).isEmpty();
    }

    @Test
    void an_intact_log_is_counted_and_its_head_is_named() throws Exception {
        assertThat(verify("--uri", store.uri())).isZero();
        String hash = new LogReader(database).head().hash().toString();
        assertThat(printed()).containsSubsequence("blocks     3", "events     3", "head       2", hash, "intact");
    }

    @Test
    void a_changed_block_is_named() throws Exception {
        database.getCollection("log").updateOne(Filters.eq("_id", 1L), Updates.set("events.0.type", "CaseReopened"));
        assertThat(verify("--uri", store.uri())).isEqualTo(1);
        assertThat(printed()).contains("blocks     1", "BROKEN     block 1: has hash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "sealedAt", "hash"})
    void a_newest_block_without_a_part_of_it_is_named(String part) throws Exception {
        database.getCollection("log").updateOne(Filters.eq("_id", 2L), Updates.unset(part));
        assertThat(verify("--uri", store.uri())).isEqualTo(1);
        assertThat(printed()).contains("blocks     2", "BROKEN     block 2: is no block");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "sealedAt", "hash"})
    void a_newest_block_with_a_part_of_another_type_is_named(String part) throws Exception {
        database.getCollection("log").updateOne(Filters.eq("_id", 2L), Updates.set(part, "x"));
        assertThat(verify("--uri", store.uri())).isEqualTo(1);
        assertThat(printed()).contains("blocks     2", "BROKEN     block 2: is no block");
    }

    @Test
    void a_newest_block_with_a_hash_of_another_length_is_named() throws Exception {
        database.getCollection("log").updateOne(Filters.eq("_id", 2L), Updates.set("hash", new byte[31]));
        assertThat(verify("--uri", store.uri())).isEqualTo(1);
        assertThat(printed()).contains("blocks     2", "BROKEN     block 2: is no block");
    }

    @Test
    void a_document_behind_all_blocks_is_named() throws Exception {
        database.getCollection("log").insertOne(new Document("_id", "x"));
        assertThat(verify("--uri", store.uri())).isEqualTo(1);
        assertThat(printed()).contains("blocks     3", "BROKEN     block 3: has in its place a document with _id ");
    }

    /** To tell ids apart the log is read again, up to what is damaged. */
    @Test
    void an_id_that_is_used_twice_is_named_beside_a_block_that_is_damaged() throws Exception {
        append(event(0, new UUID(7, 1), "other", "CaseAssigned", "{}"));
        append(event(3));
        database.getCollection("log").updateOne(Filters.eq("_id", 4L), Updates.unset("events"));

        assertThat(verify("--uri", store.uri())).isEqualTo(1);
        assertThat(printed())
                .contains(
                        "BROKEN     block 4: is no block",
                        "BROKEN     event id " + new UUID(7, 1) + " stands at position 1 and again at 3");
    }

    @Test
    void a_removed_block_is_named() throws Exception {
        database.getCollection("log").deleteOne(Filters.eq("_id", 1L));
        assertThat(verify("--uri", store.uri())).isEqualTo(1);
        assertThat(printed()).contains("BROKEN     block 1: is missing");
    }

    @Test
    void an_event_id_that_is_used_twice_is_named_with_both_places() throws Exception {
        LogEvent again = event(0, new UUID(7, 1), "other", "CaseAssigned", "{}");
        append(again, event(0, new UUID(7, 9), "another", "CaseAssigned", "{}"));

        assertThat(verify("--uri", store.uri())).isEqualTo(1);

        assertThat(printed())
                .contains("BROKEN     event id " + new UUID(7, 1) + " stands at position 1 and again at 3")
                .doesNotContain("intact", new UUID(7, 9).toString());
    }

    @Test
    void gaps_and_repetitions_of_serials_are_named_per_centre_and_year() throws Exception {
        append(
                issued("BR-PAT-01", "2024-25", 1),
                issued("BR-PAT-01", "2024-25", 2),
                issued("BR-PAT-01", "2025-26", 1),
                issued("BR-GAY-01", "2024-25", 2),
                issued("BR-PAT-01", "2024-25", 4),
                issued("BR-PAT-01", "2025-26", 2),
                issued("BR-PAT-01", "2025-26", 2));

        assertThat(verify("--uri", store.uri())).isEqualTo(1);

        assertThat(printed().lines().filter(line -> line.startsWith("BROKEN")))
                .containsExactly(
                        "BROKEN     position 6 issues serial 2 of BR-GAY-01 2024-25 where 1 is due",
                        "BROKEN     position 7 issues serial 4 of BR-PAT-01 2024-25 where 3 is due",
                        "BROKEN     position 9 issues serial 2 of BR-PAT-01 2025-26 where 3 is due");
    }

    @Test
    void serials_without_a_gap_are_no_fault() throws Exception {
        append(
                issued("BR-PAT-01", "2024-25", 1),
                issued("BR-GAY-01", "2024-25", 1),
                issued("BR-PAT-01", "2024-25", 2),
                issued("BR-PAT-01", "2025-26", 1));

        assertThat(verify("--uri", store.uri())).as(printed()).isZero();
    }

    @Test
    void a_head_kept_elsewhere_is_still_held_after_the_log_has_grown() throws Exception {
        String kept = head();
        store(Block.seal(new LogReader(database).head(), DAY, "node", List.of(), List.of(Leaf.of(event(3)))));
        assertThat(verify("--uri", store.uri(), "--expect", kept)).isZero();
        assertThat(printed()).contains("the log is intact", "it holds the expected head at 2");
    }

    @Test
    void an_end_cut_off_is_found_by_a_head_kept_elsewhere() throws Exception {
        String kept = head();
        database.getCollection("log").deleteOne(Filters.eq("_id", 2L));
        assertThat(verify("--uri", store.uri())).as("the chain alone").isZero();
        assertThat(verify("--uri", store.uri(), "--expect", kept)).isEqualTo(1);
        assertThat(printed()).contains("BROKEN     the log ends at 1, but reached 2", "its end is missing");
    }

    @Test
    void a_log_written_anew_is_found_by_a_head_kept_elsewhere() throws Exception {
        String kept = head();
        database.getCollection("log").deleteOne(Filters.eq("_id", 2L));
        store(Block.seal(new LogReader(database).head(), DAY, "other", List.of(), List.of(Leaf.of(event(2)))));
        assertThat(verify("--uri", store.uri(), "--expect", kept)).isEqualTo(1);
        assertThat(printed()).contains("BROKEN     the block that ends at 2 has hash", "rewritten");
    }

    @Test
    void a_head_inside_a_block_is_found() throws Exception {
        Head head = new LogReader(database).head();
        store(Block.seal(head, DAY, "node", List.of(), List.of(Leaf.of(event(3)), Leaf.of(event(4)))));
        assertThat(verify("--uri", store.uri(), "--expect", "3:" + head.hash())).isEqualTo(1);
        assertThat(printed()).contains("position 3 is inside the block that ends at 4");
    }

    @Test
    void an_expected_head_of_another_form_is_answered_with_the_right_one() throws Exception {
        for (String wrong :
                List.of("2", "x:" + "0".repeat(64), "2:00", "-1:" + "0".repeat(64), "2:" + "g".repeat(64))) {
            assertThat(verify("--uri", store.uri(), "--expect", wrong))
                    .as(wrong)
                    .isEqualTo(2);
        }
        assertThat(complained()).contains("--expect 2 is no head", "POSITION:HASH", "64 hexadecimal digits");
    }

    private String head() {
        Head head = new LogReader(database).head();
        return head.position() + ":" + head.hash();
    }

    private void store(Block block) {
        LogCollection.of(client, database).store(block);
    }

    @Test
    void a_running_ledger_is_found_by_its_run_file() throws Exception {
        Files.writeString(folder.resolve("run.json"), "{\"store\":\"" + store.uri() + "/caseledger\"}");
        assertThat(verify("--data", folder.toString())).isZero();
        assertThat(verify("--run-json", folder.resolve("run.json").toString())).isZero();
    }

    @Test
    void without_a_running_ledger_it_says_what_would_be_right() throws Exception {
        assertThat(verify("--data", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(complained()).contains("no running ledger", "--uri URI");
    }

    @Test
    void a_log_begins_with_what_was_signed_or_was_rewritten() throws Exception {
        Path signed = checkpoint(2);

        assertThat(verify("--uri", store.uri(), "--checkpoint", signed.toString(), "--key", KEY.verifier()))
                .isZero();
        assertThat(printed()).contains("signature  good, by osc.example/1", "begins with the 2 events");
        rewrite(2);
        assertThat(verify("--uri", store.uri())).as("the chain alone").isZero();
        assertThat(verify("--uri", store.uri(), "--checkpoint", signed.toString(), "--key", KEY.verifier()))
                .isEqualTo(1);
        assertThat(printed()).contains("BROKEN     the first 2 events are not those that were signed");
        rewrite(1);
        assertThat(verify("--uri", store.uri(), "--checkpoint", signed.toString()))
                .isEqualTo(1);
        assertThat(printed())
                .contains("has 1 intact events, but 2 were signed", "signature  not checked: name the key");
    }

    @Test
    void a_checkpoint_that_another_key_signed_is_not_good() throws Exception {
        Path signed = checkpoint(3);
        String other = NoteKey.generate(KEY.name()).verifier();

        assertThat(verify("--uri", store.uri(), "--checkpoint", signed.toString(), "--key", other))
                .isEqualTo(1);
        assertThat(printed()).contains("BROKEN     signature: none of osc.example/1 that is good");
        assertThat(verify("--uri", store.uri(), "--key", other)).isEqualTo(2);
        assertThat(verify("--uri", store.uri(), "--checkpoint", signed.toString(), "--key", "no+key"))
                .isEqualTo(2);
        Files.writeString(signed, "nothing");
        assertThat(verify("--uri", store.uri(), "--checkpoint", signed.toString()))
                .isEqualTo(2);
        assertThat(complained())
                .contains("--checkpoint that the key signed is missing", "--key no+key: ", "holds no checkpoint");
    }

    @Test
    void a_key_is_of_what_it_is_named_for() throws Exception {
        String signed = checkpoint(3).toString();
        String witness = "witness.example/test+b489c043+BAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
        String noPoint = "osc.example/1+64bc5e73+AQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        assertThat(verify("--uri", store.uri(), "--checkpoint", signed, "--witness", KEY.verifier()))
                .isEqualTo(2);
        assertThat(verify("--uri", store.uri(), "--checkpoint", signed, "--key", witness))
                .isEqualTo(2);
        assertThat(verify("--uri", store.uri(), "--checkpoint", signed, "--key", noPoint))
                .isEqualTo(2);
        assertThat(complained())
                .contains(
                        "it is the key of a log, which is named with --key",
                        "it is the key of a witness, which is named with --witness",
                        "is no point of the curve");
        String ofAnother = NoteKey.generate("osc.example/2").verifier();
        assertThat(verify("--uri", store.uri(), "--checkpoint", signed, "--key", ofAnother))
                .isEqualTo(1);
        assertThat(printed()).contains("it is of osc.example/1, and the key is of osc.example/2");
    }

    @Test
    void an_export_is_checked_without_a_log() throws Exception {
        Path exported = folder.resolve("exported");
        String key = KEY.verifier();
        assertThat(ExportCommand.main(
                        folder,
                        List.of("--to", exported.toString(), "--uri", store.uri(), "--checkpoint", "" + checkpoint(3))))
                .isZero();
        store.close();

        assertThat(verify("--file", exported.toString(), "--key", key)).isZero();
        assertThat(printed()).contains("events     3", "signature  good", "the export is whole");
        assertThat(verify("--file", exported.toString(), "--key", key, "--checkpoint", "" + checkpoint(2)))
                .isZero();
        Files.write(exported.resolve("tile/entries/000.p/3"), new byte[] {0, 1, 7});
        assertThat(verify("--file", exported.toString(), "--key", key)).isEqualTo(1);
        assertThat(printed()).contains("has 1 entries, not 3");
        assertThat(verify("--file", folder.toString())).isEqualTo(2);
        assertThat(verify("--file", exported.toString(), "--views")).isEqualTo(2);
        assertThat(complained()).contains("--views beside --file");
        assertThat(verify("--file", exported.toString(), "--uri", store.uri())).isEqualTo(2);
        assertThat(complained()).contains("--uri beside --file");
    }

    @Test
    void the_name_of_a_file_with_a_key_may_have_a_plus() throws Exception {
        Path key = Files.writeString(folder.resolve("log+1.pub"), KEY.verifier());

        assertThat(verify("--uri", store.uri(), "--checkpoint", checkpoint(3).toString(), "--key", key.toString()))
                .isZero();
    }

    /** Of two heads or checkpoints one would not be looked at. */
    @Test
    void what_stands_twice_is_refused() throws Exception {
        String first = checkpoint(2).toString();
        String second = checkpoint(3).toString();

        assertThat(verify("--uri", store.uri(), "--checkpoint", first, "--checkpoint", second))
                .isEqualTo(2);
        assertThat(complained()).contains("--checkpoint stands twice; once is right");
    }

    /** The same events in the same order, and so the same leaves. */
    @Test
    void rewritten_times_contradict_an_event_that_names_a_block() throws Exception {
        LogEvent naming = naming(3, new LogReader(database).head().hash().toString());
        append(naming);
        Path signed = checkpoint(event(0), event(1), event(2), naming);
        List<String> args = List.of("--uri", store.uri(), "--checkpoint", signed.toString(), "--key", KEY.verifier());

        assertThat(verify(args.toArray(String[]::new))).as(printed()).isZero();
        assertThat(printed())
                .contains(
                        "times of recording of the first 3 events are those that an event in the checkpoint names",
                        "not seen   whether the times of recording were rewritten behind those");

        database.getCollection("log").drop();
        LogCollection.of(client, database).prepare();
        for (LogEvent event : List.of(event(0), event(1), event(2), naming)) {
            appendAt(DAY.plusSeconds(1), event);
        }

        assertThat(verify(args.toArray(String[]::new))).isEqualTo(1);
        assertThat(printed())
                .contains("BROKEN     position 3 says that the block of position 2 has hash ")
                .doesNotContain("BROKEN     the first");
    }

    @Test
    void an_event_names_a_block_before_it_and_so_that_it_can_be_read() throws Exception {
        append(naming(5, "0".repeat(64)));
        append(event(0, new UUID(9, 0), "others", "CheckpointTaken", "no JSON"));
        append(event(0, new UUID(9, 1), "figures", "FiguresPublished", "{}"));
        append(event(0, new UUID(9, 2), "more", "CheckpointTaken", "{}"));
        append(event(0, new UUID(9, 3), "nothing", "CheckpointTaken", NAMING_NOTHING));

        assertThat(verify("--uri", store.uri())).isEqualTo(1);

        assertThat(printed().lines().filter(line -> line.startsWith("BROKEN")))
                .containsExactly(
                        "BROKEN     position 3 says that the block of position 4 has hash " + "0".repeat(64)
                                + ", but that is none before it: times of recording or contents were rewritten",
                        "BROKEN     position 4 names a block in a way that cannot be read",
                        "BROKEN     position 6 names no block",
                        "BROKEN     position 7 says that the block of position -1 has hash none before it, but that is none before it: times of recording or contents were rewritten");
    }

    private static LogEvent naming(int size, String block) {
        String payload = "{\"checkpoint\":{\"size\":%d,\"block\":\"%s\"}}".formatted(size, block);
        return event(0, new UUID(9, 9), "checkpoints", "CheckpointTaken", payload);
    }

    /** Of the first events as they were at first. */
    private Path checkpoint(int events) throws IOException {
        return checkpoint(
                IntStream.range(0, events).mapToObj(VerifyCommandTest::event).toArray(LogEvent[]::new));
    }

    private Path checkpoint(LogEvent... events) throws IOException {
        GrowingTree tree = new GrowingTree();
        Stream.of(events).forEach(event -> tree.add(Leaf.of(event).hash()));
        return Files.writeString(
                folder.resolve("checkpoint-" + events.length),
                KEY.sign(new Checkpoint(KEY.name(), tree.head()).text()));
    }

    /** So many other events, in a chain of their own. */
    private void rewrite(int events) {
        database.getCollection("log").drop();
        LogCollection.of(client, database).prepare();
        for (int sequence = 0; sequence < events; sequence++) {
            append(event(sequence, new UUID(8, sequence), "case", "CaseReopened", "{}"));
        }
    }

    @Test
    void a_wrong_argument_is_answered_with_the_usage() throws Exception {
        assertThat(verify("--what")).isEqualTo(2);
        assertThat(verify("--uri")).isEqualTo(2);
        assertThat(verify("--uri", "http://x")).isEqualTo(2);
        assertThat(complained()).contains("unknown argument --what", "--uri needs a value", "no connection string");
    }

    private int verify(String... args) throws InterruptedException {
        return new VerifyCommand(folder, out.stream(), err.stream()).run(List.of(args), null);
    }

    private String printed() {
        return out.text();
    }

    private String complained() {
        return err.text();
    }

    private static LogEvent event(long sequence) {
        return event(sequence, new UUID(7, sequence), "case", "CaseClassified", "{}");
    }

    private static LogEvent event(long sequence, UUID id, String aggregate, String type, String payload) {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] said = payload.getBytes(StandardCharsets.UTF_8);
        return new LogEvent(id, aggregate, "Case", sequence, DAY, type, "1", said, json, json);
    }

    /** In a register of its own, so that its place there is the first. */
    private static LogEvent issued(String centre, String year, int serial) {
        String payload = "{\"centre\":\"%s\",\"financialYear\":\"%s\",\"serial\":%d}".formatted(centre, year, serial);
        UUID id = UUID.randomUUID();
        return event(0, id, id.toString(), "RegistrationNumberIssued", payload);
    }

    private void append(LogEvent... events) {
        appendAt(DAY, events);
    }

    private void appendAt(Instant sealedAt, LogEvent... events) {
        store(Block.seal(
                new LogReader(database).head(),
                sealedAt,
                "node",
                List.of(),
                Stream.of(events).map(Leaf::of).toList()));
    }
}
