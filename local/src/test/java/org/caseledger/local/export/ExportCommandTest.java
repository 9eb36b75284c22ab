package org.caseledger.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.SignedCheckpoint;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.Printed;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.NoteKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of 600 events in blocks of 7: two full tiles and a third. */
class ExportCommandTest {
    private static final Instant DAY = Instant.parse("2023-04-01T00:00:00Z");
    private static final NoteKey KEY = NoteKey.generate("osc.example/1");
    private static final int EVENTS = 600;
    private static final int PER_BLOCK = 7;

    private final Printed out = new Printed();
    private final Printed err = new Printed();
    private final JournaledStore store;
    private final MongoClient client;
    private final Path exported;
    private final Path folder;

    ExportCommandTest(@TempDir Path folder) {
        this.folder = folder;
        exported = folder.resolve("exported");
        store = JournaledStore.open(folder.resolve("store"), 0);
        client = MongoClients.create(store.uri());
    }

    @BeforeEach
    void write() {
        LogCollection log = LogCollection.of(client, client.getDatabase("caseledger"));
        log.prepare();
        Head head = Head.EMPTY;
        for (int first = 0; first < EVENTS; first += PER_BLOCK) {
            Block block = Block.seal(
                    head,
                    DAY,
                    "node",
                    List.of(),
                    IntStream.range(first, Math.min(EVENTS, first + PER_BLOCK))
                            .mapToObj(i -> Leaf.of(event(i)))
                            .toList());
            log.store(block);
            head = block.asHead();
        }
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void the_tree_is_written_up_to_the_newest_checkpoint_and_is_whole() {
        sign(600);

        assertThat(export()).as(printed()).isZero();
        assertThat(printed()).contains("osc.example/1", "events     600", "written to");
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "checkpoint",
                        "tile/0/000",
                        "tile/0/001",
                        "tile/0/002.p/88",
                        "tile/1/000.p/2",
                        "tile/entries/000",
                        "tile/entries/001",
                        "tile/entries/002.p/88");
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void a_later_export_adds_to_an_earlier_one() {
        sign(300);
        assertThat(export()).isZero();
        assertThat(check().faults()).isEmpty();
        sign(600);

        assertThat(export()).isZero();
        assertThat(files()).contains("tile/0/001.p/44", "tile/0/001", "tile/0/002.p/88");
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void it_must_begin_with_what_an_earlier_checkpoint_says() {
        SignedCheckpoint earlier = sign(300);
        SignedCheckpoint later = sign(600);
        assertThat(export()).isZero();

        assertThat(new ExportCheck(exported, earlier).faults()).isEmpty();
        assertThat(new ExportCheck(exported, signed(KEY, 300, event -> other(event, 299))).faults())
                .singleElement()
                .asString()
                .contains("first 300 events are not those that were signed");
        sign(300);
        Path shorter = folder.resolve("shorter");
        assertThat(run("--to", shorter.toString(), "--uri", store.uri())).isZero();
        assertThat(new ExportCheck(shorter, later).faults())
                .singleElement()
                .asString()
                .contains("its end is missing");
    }

    /** The checkpoint of the larger one is all that proves the cut. */
    @Test
    void an_earlier_export_is_not_replaced_by_one_of_fewer_events_or_of_another_history() throws IOException {
        sign(600);
        assertThat(export()).isZero();
        byte[] proof = Files.readAllBytes(exported.resolve("checkpoint"));
        sign(300);

        assertThat(export()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN     the checkpoint is of 300 events, and the one in the folder of 600");
        publish(signed(KEY, 600, event -> other(event, 17)));
        assertThat(export()).isEqualTo(1);
        assertThat(printed()).contains("of the same 600 events", "the log was rewritten");
        NoteKey another = NoteKey.generate("another.example/1");
        publish(signed(another, 300, event -> event));
        assertThat(export()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN     the checkpoint is of 300 events, and the one in the folder of 600");
        publish(signed(another, 600, event -> event));
        assertThat(export()).isEqualTo(1);
        assertThat(printed()).contains("of log another.example/1", "no restored log has so few");
        assertThat(exported.resolve("checkpoint")).hasBinaryContent(proof);
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void a_block_that_is_missing_is_named_and_spoils_nothing_that_was_exported() {
        sign(300);
        assertThat(export()).isZero();
        sign(600);
        MongoCollection<Document> log = client.getDatabase("caseledger").getCollection("log");
        Document block = log.findOneAndDelete(Filters.eq("_id", 420L));

        assertThat(export()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN     block 420: is missing");
        log.insertOne(block);
        assertThat(export()).as(printed()).isZero();
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void a_log_that_is_not_what_was_signed_gets_no_checkpoint() {
        publish(signed(KEY, 600, event -> other(event, 17)));

        assertThat(export()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN", "not what was signed");
        assertThat(exported.resolve("checkpoint")).doesNotExist();
        publish(signed(KEY, 601, event -> event));
        assertThat(run("--to", folder.resolve("more").toString(), "--uri", store.uri()))
                .isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    /** As after somebody's log was restored to what it was: the folder that met the wrong one takes the right one. */
    @Test
    void what_was_written_of_a_log_that_is_not_what_was_signed_is_taken_back() throws IOException {
        sign(300);
        assertThat(export()).isZero();
        List<String> before = files();
        publish(signed(KEY, 600, event -> other(event, 17)));

        assertThat(export()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
        byte[] part = Files.readAllBytes(exported.resolve("tile/0/001.p/44"));
        Files.write(exported.resolve("tile/0/001.p/44"), new byte[part.length]);
        sign(600);
        assertThat(export()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
        client.getDatabase("caseledger").getCollection("log").deleteOne(Filters.eq("_id", 560L));
        assertThat(export()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void what_lies_beyond_the_checkpoint_is_told_as_not_seen() throws IOException {
        sign(300);
        assertThat(export()).isZero();
        assertThat(check().beyond()).isZero();
        Path ahead = exported.resolve("tile/0/001");
        Files.write(ahead, new byte[256 * 32]);
        Files.write(
                ahead,
                Files.readAllBytes(exported.resolve("tile/0/001.p/44")),
                StandardOpenOption.WRITE); // its beginning is that of the part

        assertThat(check().faults()).isEmpty();
        assertThat(check().beyond()).isEqualTo(1);
    }

    @Test
    void a_log_with_a_block_that_is_none_is_broken() {
        sign(600);
        client.getDatabase("caseledger")
                .getCollection("log")
                .updateOne(Filters.eq("_id", (long) PER_BLOCK), Updates.unset("hash"));

        assertThat(export()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN     block 7: is no block");
        assertThat(exported.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void another_log_is_not_exported_over_an_earlier_one() throws IOException {
        sign(600);
        assertThat(export()).isZero();
        Files.write(exported.resolve("tile/0/001"), new byte[32]);

        assertThat(export()).isEqualTo(1);
        assertThat(printed()).contains("tile/0/001 was written of other events");
    }

    /** Only the part that the earlier export left is of the other history: no full tile was there yet. */
    @Test
    void an_end_that_was_rewritten_since_an_earlier_export_is_told_by_both_commands() throws IOException {
        sign(300);
        assertThat(export()).isZero();
        for (String part : List.of("tile/0/001.p/44", "tile/entries/001.p/44")) {
            byte[] content = Files.readAllBytes(exported.resolve(part));
            byte[] other = content.clone();
            other[content.length - 1] ^= 1;
            Files.write(exported.resolve(part), other);
            sign(600);

            assertThat(export()).as(part).isEqualTo(1);
            assertThat(printed()).contains("BROKEN     " + exported.resolve(part) + ", of an earlier export");
            Files.write(exported.resolve(part), content);
            assertThat(export()).as(printed()).isZero();
            Files.write(exported.resolve(part), other);
            assertThat(check().faults())
                    .singleElement()
                    .asString()
                    .contains(part + ", of an earlier export, is no beginning of");
            Files.write(exported.resolve(part), content);
        }
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void a_file_that_is_of_no_tile_is_named() throws IOException {
        sign(600);
        assertThat(export()).isZero();
        Files.writeString(exported.resolve("tile/0/else"), "x");

        assertThat(check().faults()).singleElement().asString().contains("tile/0/else does not belong to an export");
    }

    @Test
    void what_an_export_left_that_was_killed_is_gone_after_the_next_one() throws IOException {
        for (String part : List.of("tile/0/000.p/3.next", "tile/entries/000.p/3.next", "tile/1/000.next")) {
            Path left = exported.resolve(part);
            Files.createDirectories(left.getParent());
            Files.writeString(left, "half of i");
        }
        sign(600);

        assertThat(export()).as(printed()).isZero();
        assertThat(files()).noneMatch(file -> file.endsWith(".next"));
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void whatever_is_changed_is_found_and_named() throws IOException {
        sign(600);
        assertThat(export()).isZero();
        for (String file : files()) {
            byte[] content = Files.readAllBytes(exported.resolve(file));
            byte[] changed = content.clone();
            changed[file.equals("checkpoint") ? content.length / 3 : content.length / 2] ^= 1;
            Files.write(exported.resolve(file), changed);
            assertThat(faultsOrRefusal()).as(file).isNotEmpty();
            Files.delete(exported.resolve(file));
            assertThat(faultsOrRefusal()).as(file).contains(file);
            Files.write(exported.resolve(file), content);
        }
        Path last = exported.resolve("tile/entries/002.p/88");
        byte[] content = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(content, content.length - 1));
        assertThat(check().faults()).singleElement().asString().contains("ends within entry 87");
    }

    @Test
    void without_a_checkpoint_or_an_address_nothing_is_exported() {
        assertThat(export()).isEqualTo(2);
        assertThat(run("--uri", store.uri())).isEqualTo(2);
        assertThat(run("--to")).isEqualTo(2);
        assertThat(run("--what")).isEqualTo(2);
        assertThat(run("--to", "x", "--checkpoint", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.text())
                .contains(
                        "no checkpoint of this log was signed",
                        "--to DIR is missing",
                        "--to needs a value",
                        "unknown argument --what",
                        "none cannot be read");
    }

    @Test
    void a_place_that_cannot_be_written_is_named_and_says_nothing_against_the_log() throws IOException {
        sign(600);
        Path file = Files.createFile(folder.resolve("file"));
        for (String to : List.of(file.toString(), "/proc/exported", fullDisk().toString())) {
            Printed refused = new Printed();

            assertThat(new ExportCommand(folder, out.stream(), refused.stream())
                            .run(List.of("--to", to, "--uri", store.uri()), null))
                    .as(to)
                    .isEqualTo(2);
            assertThat(refused.text().lines())
                    .singleElement()
                    .asString()
                    .contains("export: " + to, "cannot be written", "--to DIR");
        }
        assertThat(printed()).doesNotContain("BROKEN");
        Files.delete(folder.resolve("disk/tile/0/000.next")); // JUnit warns of links that lead out of its folder
    }

    /** Whoever writes the first tile there is told that no room is left. */
    private Path fullDisk() throws IOException {
        Path disk = folder.resolve("disk");
        Path next = Files.createDirectories(disk.resolve("tile/0")).resolve("000.next");
        Files.createSymbolicLink(next, Path.of("/dev/full"));
        return disk;
    }

    private String faultsOrRefusal() {
        try {
            return String.join("\n", check().faults());
        } catch (CommandRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private ExportCheck check() {
        return new ExportCheck(exported, null);
    }

    private SignedCheckpoint sign(int size) {
        SignedCheckpoint signed = signed(KEY, size, event -> event);
        publish(signed);
        return signed;
    }

    /** As the query service does. */
    private void publish(SignedCheckpoint signed) {
        client.getDatabase("caseledger_views")
                .getCollection("checkpoints")
                .replaceOne(
                        new Document("_id", "newest"),
                        new Document("_id", "newest").append("note", signed.note()),
                        new ReplaceOptions().upsert(true));
    }

    private static SignedCheckpoint signed(NoteKey key, int size, UnaryOperator<LogEvent> as) {
        GrowingTree tree = new GrowingTree();
        IntStream.range(0, size)
                .forEach(i -> tree.add(Leaf.of(as.apply(event(i))).hash()));
        return SignedCheckpoint.read(key.sign(new Checkpoint(key.name(), tree.head()).text()), "the test");
    }

    private static LogEvent other(LogEvent event, int sequence) {
        return event.sequence() == sequence ? event(sequence, "CaseReopened") : event;
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(exported)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> exported.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int export() {
        return run("--to", exported.toString(), "--uri", store.uri());
    }

    private int run(String... args) {
        return new ExportCommand(folder, out.stream(), err.stream()).run(List.of(args), null);
    }

    private String printed() {
        return out.text();
    }

    private static LogEvent event(int sequence) {
        return event(sequence, "CaseClassified");
    }

    private static LogEvent event(int sequence, String type) {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        return new LogEvent(new UUID(7, sequence), "case", "Case", sequence, DAY, type, "1", json, json, json);
    }
}
