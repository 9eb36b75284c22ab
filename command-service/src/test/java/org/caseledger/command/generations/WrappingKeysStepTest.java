package org.caseledger.command.generations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.sealing.StoredDataKeys;
import org.caseledger.command.sealing.WrappingKeys;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.local.keystore.WrappingKeystore;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong database in MONGODB_URI costs no ledger its keys, and what is refused is said in one line. */
@BesideOthers
@RequiresReplicaSet
class WrappingKeysStepTest {
    private static final String PASSWORD = "of this test";
    private static final String NO_COPY = "--no-copy-is-left";

    private final MongoClient client = MongoClients.create(RealMongo.uri());
    private final List<String> names = new ArrayList<>();
    private final String ledger = ledger();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void a_ledger_whose_keys_are_under_the_first() throws IOException {
        file = keystore("wrapping.p12");
        storeKeys(ledger, file);
    }

    @AfterEach
    void drop() {
        for (String name : names) {
            client.getDatabase(name).drop();
            keys(name).drop();
        }
        client.close();
    }

    @Test
    void beside_its_own_ledger_a_generation_is_made_and_destroyed() {
        assertThat(step(ledger, "--new")).startsWith("0 ").contains("made wrapping-2");
        assertThat(step(ledger, "--rewrap")).startsWith("0 ");

        assertThat(step(ledger, "--destroy=1", NO_COPY)).startsWith("0 ").contains("destroyed wrapping-1");

        storeKeys(ledger, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--new", "--rewrap", "--destroy=1 " + NO_COPY, "--add-from=copy"})
    void beside_a_database_without_a_ledger_nothing_is_changed(String order) throws IOException {
        step(ledger, "--new");
        byte[] before = Files.readAllBytes(file);
        String absent = name();

        assertThat(step(absent, order.split(" ")))
                .isEqualTo("1 wrapping-keys: there is no ledger in " + absent
                        + ". Name in MONGODB_URI the ledger whose wrapping keys these are; nothing was changed.\n");

        assertThat(file).hasBinaryContent(before);
        assertThat(client.listDatabaseNames()).doesNotContain(absent, absent + "_keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--new", "--destroy=1 " + NO_COPY})
    void beside_a_ledger_that_has_stored_no_keys_nothing_is_changed(String order) throws IOException {
        step(ledger, "--new");
        byte[] before = Files.readAllBytes(file);
        String empty = ledger();

        assertThat(step(empty, order.split(" ")))
                .startsWith("1 ")
                .contains("nothing in " + empty + "_keys is stored under these wrapping keys");

        assertUntouched(before, empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--new", "--destroy=1 " + NO_COPY})
    void beside_a_ledger_with_other_wrapping_keys_nothing_is_changed(String order) throws IOException {
        step(ledger, "--new");
        byte[] before = Files.readAllBytes(file);
        String other = ledger();
        storeKeys(other, keystore("other.p12"));

        assertThat(step(other, order.split(" "))).startsWith("1 ").contains("wrapping-1 that is not here");

        assertUntouched(before, other);
    }

    @Test
    void keys_of_one_ledger_are_not_added_to_those_of_another() throws IOException {
        step(ledger, "--new");
        step(ledger, "--rewrap");
        step(ledger, "--destroy=1", NO_COPY);
        Path copy = copied();
        String other = ledger();
        Path others = keystore("other.p12");
        storeKeys(other, others);
        long before = keys(other).getCollection("keys").countDocuments();

        assertThat(step(other, "--add-from=" + copy))
                .startsWith("1 wrapping-keys: the keys that are stored already are neither in " + copy)
                .hasLineCount(1);

        assertThat(keys(other).getCollection("generations").countDocuments()).isZero();
        assertThat(keys(other).getCollection("keys").countDocuments()).isEqualTo(before);
        storeKeys(other, others);
    }

    @Test
    void a_generation_that_is_lost_from_every_file_is_given_up_unless_anything_is_under_it() throws IOException {
        byte[] before = Files.readAllBytes(file);
        step(ledger, "--new");
        byte[] after = Files.readAllBytes(file);
        Files.write(file, before);
        assertThat(step(ledger, "--new"))
                .startsWith("1 ")
                .contains("wrapping-2 was made for this ledger and is not here")
                .contains("docs/operating.md");

        assertThat(step(ledger, "--destroy=2", NO_COPY)).startsWith("0 ").contains("destroyed wrapping-2");
        assertThat(step(ledger, "--new")).startsWith("0 ").contains("made wrapping-3");

        String used = ledger();
        Files.write(file, after);
        storeKeys(used, file);
        keys(used).getCollection("generations").updateOne(Filters.eq("_id", 2), Updates.set("made", new Date()));
        Files.write(file, before);
        assertThat(step(used, "--destroy=2", NO_COPY))
                .startsWith("1 ")
                .contains("keys of persons are stored under a wrapping-2 that is not here")
                .hasLineCount(1);
        assertThat(keys(used).getCollection("generations").find().first()).doesNotContainKeys("retired", "destroyed");
    }

    @Test
    void what_somebody_changed_in_the_database_of_keys_is_told_by_the_status() throws IOException {
        byte[] before = Files.readAllBytes(file);
        step(ledger, "--new");
        step(ledger, "--rewrap");
        step(ledger, "--destroy=1", NO_COPY);
        assertThat(step(ledger, "--status")).startsWith("0 ").hasLineCount(1);
        Document key =
                Objects.requireNonNull(keys(ledger).getCollection("keys").find().first());
        keys(ledger).getCollection("keys").updateOne(key, Updates.set("wrapped", new Binary(new byte[48])));

        assertThat(step(ledger, "--status"))
                .startsWith("0 ")
                .contains("1 keys were changed where they are stored and do not open, one of them " + key.get("_id"))
                .doesNotContain("not here");
        storeKeys(ledger, file);
        Files.write(file, before);
        assertThat(step(ledger, "--status"))
                .contains("on record as destroyed, and still here: wrapping-1; copies of what was deleted still open");
    }

    /** By mistake it was started with the file of the other one. */
    @Test
    void a_ledger_that_began_under_the_second_never_destroys_the_first() throws IOException {
        step(ledger, "--new");
        String late = ledger();
        storeKeys(late, file);
        step(late, "--new");
        byte[] before = Files.readAllBytes(file);

        assertThat(step(late, "--destroy=1", NO_COPY))
                .startsWith("1 ")
                .contains(late + "_keys has never had anything under wrapping-1");

        assertThat(file).hasBinaryContent(before);
        storeKeys(ledger, file);
    }

    /** It rewrapped all with a version that kept no record of the first. */
    @Test
    void a_ledger_that_made_the_second_before_the_first_was_on_record_destroys_the_first() {
        step(ledger, "--new");
        step(ledger, "--rewrap");
        keys(ledger).getCollection("generations").deleteOne(new Document("_id", 1));

        assertThat(step(ledger, "--destroy=1", NO_COPY)).startsWith("0 ");
    }

    @Test
    void a_server_that_does_not_answer_is_one_line() {
        assertThat(stepAt("mongodb://127.0.0.1:1/caseledger", "--status"))
                .startsWith("1 wrapping-keys: MongoDB at mongodb://127.0.0.1:1 does not answer")
                .hasLineCount(1);
    }

    @Test
    void what_is_no_address_is_one_line_that_does_not_repeat_it() {
        assertThat(stepAt("foo:secret", "--status"))
                .startsWith("1 wrapping-keys: MONGODB_URI does not read as an address of MongoDB. Right would be ")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--copy-to=", "--add-from="})
    void an_argument_that_names_no_file_is_not_understood(String argument) {
        assertThat(step(ledger, argument))
                .startsWith("2 wrapping-keys: Not understood: " + argument + ". Right would be ")
                .hasLineCount(1);
    }

    @Test
    void a_copy_that_is_cut_off_gives_back_what_it_has_and_is_not_called_whole() throws IOException {
        Path copy = copied();
        List<String> lines = Files.readAllLines(copy);
        String inTheMiddle = lines.get(1).substring(0, lines.get(1).length() / 2);
        for (List<String> kept : List.of(lines.subList(0, 2), List.of(lines.get(0), lines.get(1), inTheMiddle))) {
            keys(ledger).drop();
            Files.write(copy, kept);

            assertThat(step(ledger, "--add-from=" + copy))
                    .startsWith("1 wrapping-keys: " + copy + " is cut off after line 2, ")
                    .contains("2 documents were missing, and are there now")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_file_that_is_no_copy_is_named_with_the_line_at_which_that_shows() throws IOException {
        Path copy = copied();
        List<String> lines = new ArrayList<>(Files.readAllLines(copy));
        for (String wrong : List.of("{}", "generations", "generations {\"_id\": ", "elsewhere {}", "end 7")) {
            lines.set(1, wrong);
            Files.write(copy, lines);

            assertThat(step(ledger, "--add-from=" + copy))
                    .startsWith("1 wrapping-keys: line 2 of " + copy + " is none that --copy-to writes")
                    .hasLineCount(1);
        }
    }

    @Test
    void what_follows_the_end_of_a_copy_is_not_passed_over() throws IOException {
        Path copy = copied();
        List<String> twice = new ArrayList<>(Files.readAllLines(copy));
        int end = twice.size();
        twice.addAll(Files.readAllLines(copy));
        Files.write(copy, twice);

        assertThat(step(ledger, "--add-from=" + copy))
                .startsWith("1 wrapping-keys: " + copy + " goes on after its end in line " + end + ". ")
                .hasLineCount(1);
    }

    @Test
    void a_file_that_is_missing_or_there_already_is_named() throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        Path there = Files.writeString(folder.resolve("there.jsonl"), "of somebody");

        assertThat(step(ledger, "--add-from=" + missing))
                .isEqualTo("1 wrapping-keys: There is no file " + missing + ". Name one that --copy-to wrote.\n");
        assertThat(step(ledger, "--copy-to=" + there))
                .isEqualTo("1 wrapping-keys: " + there
                        + " is there already, and nothing is written over it. Name a file that is not there yet.\n");
        assertThat(there).hasContent("of somebody");
    }

    /** All keys of the ledger, as {@code --copy-to} writes them. */
    private Path copied() {
        Path copy = folder.resolve("copy.jsonl");
        assertThat(step(ledger, "--copy-to=" + copy)).startsWith("0 ");
        return copy;
    }

    private void assertUntouched(byte[] before, String database) {
        assertThat(file).hasBinaryContent(before);
        assertThat(keys(database).getCollection("generations").countDocuments()).isZero();
    }

    private Path keystore(String name) throws IOException {
        Path made = Files.createFile(folder.resolve(name));
        WrappingKeystore.make(made, PASSWORD);
        return made;
    }

    /** As a command service that seals something; it starts with no other file than the one of its ledger. */
    private void storeKeys(String database, Path under) {
        try (StoredDataKeys stored =
                StoredDataKeys.in(keys(database), WrappingKeys.inFile(under, PASSWORD.toCharArray()))) {
            assertThat(stored.takeUnused()).isNotNull();
        }
    }

    private MongoDatabase keys(String database) {
        return client.getDatabase(database + "_keys");
    }

    private String name() {
        String name = "wrapping_step_" + System.nanoTime();
        names.add(name);
        return name;
    }

    private String ledger() {
        String name = name();
        LedgerOpened opened =
                new LedgerOpened(UUID.randomUUID(), Purpose.PRODUCTION, 1, Duration.ZERO, LocalDate.EPOCH);
        LogEvent first = new LogEvent(
                opened.ledgerId(),
                "ledger",
                "Ledger",
                0,
                Instant.EPOCH,
                EventTypes.nameOf(LedgerOpened.class),
                EventTypes.revisionOf(LedgerOpened.class),
                LedgerJson.mapper().writeValueAsBytes(opened),
                "{}".getBytes(StandardCharsets.UTF_8),
                null);
        LogCollection.of(client, client.getDatabase(name))
                .store(Block.seal(Head.EMPTY, first.time(), "test", List.of(), List.of(Leaf.of(first))));
        return name;
    }

    /** Its exit code, and what it said. */
    private String step(String database, String... order) {
        return stepAt(uri(database), order);
    }

    private String stepAt(String uri, String... order) {
        List<String> all = new ArrayList<>(List.of(WrappingKeysStep.NAME));
        all.addAll(List.of(order));
        all.add("--caseledger.sealing.keystore=" + file);
        all.add("--caseledger.sealing.password=" + PASSWORD);
        all.add("--caseledger.mongo.server-selection-timeout=3s");
        all.add("--spring.mongodb.uri=" + uri);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = WrappingKeysStep.run(all.toArray(String[]::new), out, out);
        return exit + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static String uri(String database) {
        return RealMongo.uri().replace("/?", "/" + database + "?");
    }
}
