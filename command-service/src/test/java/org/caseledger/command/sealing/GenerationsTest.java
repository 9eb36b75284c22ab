package org.caseledger.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.Alerts;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** Keys go from one generation to the next, whenever a step dies, and none is lost. */
@BesideOthers
class GenerationsTest {
    private static final UUID LEDGER = new UUID(0, 1);
    private static final UUID CASE = new UUID(0, 2);
    private static final PersonalText TEXT = PersonalText.of("राधा");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private JournaledStore server;

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private MongoDatabase database;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private WrappingStore store;

    @SuppressWarnings("NullAway.Init")
    private Generations generations;

    @BeforeEach
    void open() throws IOException {
        server = JournaledStore.open(folder, 0);
        client = MongoClients.create(server.uri());
        database = client.getDatabase("generations");
        file = Wrapping.file(Map.of("wrapping-1", Wrapping.key(1, 32)));
        store = WrappingStore.inFile(file, Wrapping.PASSWORD.toCharArray());
        generations = new Generations(database, store);
        leave(store.keys()); // only beside stored keys a generation is changed
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void a_rewrapping_that_dies_goes_on_and_what_is_sealed_opens_all_the_time() {
        LogEvent event = SomeEvent.one();
        try (StoredDataKeys keys = StoredDataKeys.in(database, store::keys, StoredDataKeys.PLAIN_FOR)) {
            UUID key = keys.takeUnused();
            LogEvent sealed =
                    event.withSealed(new PersonalSealing(LEDGER, keys).seal(event, List.of(key), List.of(TEXT)));
            for (int i = 0; i < 1_100; i++) { // more than are read at a time
                keys.takeUnused();
            }
            assertThat(generations.make()).isEqualTo(2);

            assertThatThrownBy(() -> generations.rewrap(done -> {
                        throw new IllegalStateException("dies");
                    }))
                    .hasMessage("dies");
            assertThat(opened(sealed)).isEqualTo("राधा");
            assertThat(generations.rewrap(done -> {})).isPositive();
            assertThat(generations.rewrap(done -> {})).isZero();
            assertThat(opened(sealed)).isEqualTo("राधा");

            generations.destroy(1);
            assertThat(opened(sealed)).isEqualTo("राधा");
            assertThat(keys.takeUnused())
                    .as("stored before, and wrapped anew since")
                    .isNotNull();
            generations.destroy(1);
        }
    }

    @Test
    void a_new_one_that_is_half_made_is_gone_on_with() {
        store.add(2);

        assertThat(generations.make()).isEqualTo(2);
        assertThat(generations.make()).isEqualTo(3);
    }

    /** Two administrators, each at a machine with a copy of the file: one of them would make another key of the same number. */
    @Test
    void a_generation_that_was_made_elsewhere_is_not_made_again_nor_passed_over() throws IOException {
        WrappingStore elsewhere = copied("elsewhere.p12");
        generations.make();

        Generations there = new Generations(database, elsewhere);
        for (ThrowingCallable step :
                List.<ThrowingCallable>of(there::make, () -> there.rewrap(done -> {}), () -> there.destroy(1))) {
            assertThatThrownBy(step)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("wrapping-2 was made for this ledger and is not here");
        }
        assertThat(elsewhere.keys().newest()).isEqualTo(1);
        assertThat(there.lack()).hasValueSatisfying(lack -> assertThat(lack).contains("wrapping-2"));
        assertThat(generations.lack()).isEmpty();
    }

    /** At the other machine: the file there has it, and the services of that machine may be about to store under it. */
    @Test
    void a_generation_whose_making_died_elsewhere_is_not_made_again() throws IOException {
        WrappingStore elsewhere = copied("elsewhere.p12");
        WrappingStore dying = new WrappingStore(new DyingFile(file), Wrapping.PASSWORD.toCharArray());
        assertThatThrownBy(() -> new Generations(database, dying).make()).hasMessage("dies");

        assertThatThrownBy(() -> new Generations(database, elsewhere).make())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("wrapping-2 was begun for this ledger and is not here");

        assertThat(elsewhere.keys().newest()).isEqualTo(1);
        assertThat(generations.make()).isEqualTo(2);
    }

    @Test
    void one_whose_making_died_before_any_file_had_it_is_given_up() {
        new KnownGenerations(database).known(2);
        assertThatThrownBy(generations::make).isInstanceOf(StartRefused.class);

        generations.destroy(2);

        assertThat(generations.make()).isEqualTo(3);
        assertThat(generations.lack()).isEmpty();
    }

    @Test
    void one_that_was_lost_before_anything_was_under_it_is_given_up_and_the_next_has_another_number()
            throws IOException {
        Path former = Files.copy(file, folder.resolve("former.p12"));
        generations.make();
        Files.copy(former, file, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(generations::make).isInstanceOf(StartRefused.class);

        generations.destroy(2);

        assertThat(generations.lack()).isEmpty();
        assertThat(generations.make()).isEqualTo(3);
        assertThat(generations.rewrap(done -> {})).isPositive();
        generations.destroy(1);
        assertServicesAndStepsGoOn(3);
    }

    @Test
    void one_that_anything_is_under_is_not_given_up_whoever_lacks_it() throws IOException {
        Path former = Files.copy(file, folder.resolve("former.p12"));
        generations.make();
        leave(store.keys());
        Path whole = Files.move(file, folder.resolve("whole.p12"));
        Files.copy(former, file);

        assertThatThrownBy(() -> generations.destroy(2))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("keys of persons are stored under a wrapping-2 that is not here");

        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(generations.rewrap(done -> {})).isPositive();
        generations.destroy(1);
        assertServicesAndStepsGoOn(2);
    }

    /** Nor beside the wrapping keys of another ledger, nor beside a second one that is missing. */
    @Test
    void one_is_not_given_up_where_more_than_that_is_wrong() throws IOException {
        Path former = Files.copy(file, folder.resolve("former.p12"));
        generations.make();
        generations.make();
        Files.copy(former, file, StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> generations.destroy(2))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("wrapping-3 was made for this ledger and is not here");
        Files.copy(Wrapping.file(Map.of("wrapping-1", Wrapping.key(9, 32))), file, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> generations.destroy(3))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("wrapping-1 that is not here");
    }

    @Test
    void a_destroying_that_dies_when_it_is_gone_from_the_file_goes_on() {
        generations.make();
        generations.make();
        generations.rewrap(done -> {});
        new KnownGenerations(database).retired(2);
        store.remove(2);

        generations.destroy(2);

        assertThat(generations.lack()).isEmpty();
        generations.destroy(1);
        assertServicesAndStepsGoOn(3);
    }

    /** The file of another machine, to which it was not copied after it was destroyed. */
    @Test
    void one_that_was_destroyed_elsewhere_goes_from_here_too() throws IOException {
        generations.make();
        WrappingStore elsewhere = copied("elsewhere.p12");
        generations.rewrap(done -> {});
        generations.destroy(1);
        assertThat(generations.leftOver()).isEmpty();
        Generations there = new Generations(database, elsewhere);
        assertThat(there.leftOver()).containsExactly(1);

        there.destroy(1);

        assertThat(elsewhere.keys().has(1)).isFalse();
        assertThat(there.leftOver()).isEmpty();
    }

    /** Whoever may write there alone would keep the keys of the forgotten readable, and an administrator would be told that they are not. */
    @Test
    void one_that_somebody_put_on_record_as_destroyed_is_not_called_so_while_it_is_here() {
        generations.make();
        leave(store.keys());
        new KnownGenerations(database).destroyed(1);

        assertThatThrownBy(() -> generations.destroy(1))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("keys are still stored under wrapping-1");
        assertThat(generations.leftOver()).containsExactly(1);
        assertThat(remaining().destroyed()).isEmpty();
        assertThat(store.keys().has(1)).isTrue();
        database.getCollection(KnownGenerations.COLLECTION).updateOne(Filters.eq("_id", 1), Updates.unset("destroyed"));
        new KnownGenerations(database).destroyed(2);
        assertThatThrownBy(() -> generations.destroy(2))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is the newest wrapping key");
    }

    @Test
    void keys_that_somebody_changed_or_swapped_are_counted_and_named() {
        UUID whole = leave(store.keys());
        UUID changed = leave(store.keys());
        UUID swapped = leave(store.keys());
        MongoCollection<Document> keys = database.getCollection(WrappedKeys.COLLECTION);
        Document other = Objects.requireNonNull(
                keys.find(Filters.eq("_id", whole.toString())).first());
        keys.updateOne(Filters.eq("_id", changed.toString()), Updates.set("wrapped", new Binary(new byte[48])));
        keys.replaceOne(Filters.eq("_id", swapped.toString()), new Document(other).append("_id", swapped.toString()));
        keys.insertOne(new Document("_id", "nobody's"));

        assertThat(generations.changed()).containsExactlyInAnyOrder(changed.toString(), swapped.toString(), "nobody's");

        keys.deleteOne(Filters.eq("_id", "nobody's"));
        generations.make();
        assertThatThrownBy(() -> generations.rewrap(done -> {}))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching(".*(%s|%s).*".formatted(changed, swapped));
    }

    @Test
    void what_is_no_key_keeps_a_service_from_starting_with_one_line_that_names_it() {
        database.getCollection(WrappedKeys.COLLECTION)
                .insertOne(new Document("_id", "nobody's").append("generation", "1"));

        assertThatThrownBy(() -> StoredDataKeys.in(database, store.keys()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("nobody's");
    }

    @Test
    void a_key_whose_deletion_is_not_on_record_may_be_in_a_copy_under_any_that_is_left() {
        RemainingCopies remaining = remaining();
        UUID kept = leave(store.keys());
        UUID erased = leave(store.keys());
        new ClosingKeys(database).delete(CASE, List.of(kept, erased));
        generations.make();
        assertThat(remaining.openingWith(CASE, Set.of(kept, erased))).isEqualTo(Set.of(1));

        database.getCollection(DeletedKeys.COLLECTION).deleteOne(Filters.eq("_id", erased + "/1"));

        assertThat(remaining.openingWith(CASE, Set.of(kept, erased))).isEqualTo(Set.of(1, 2));
        generations.destroy(1);
        assertThat(remaining.openingWith(CASE, Set.of(kept, erased))).isEqualTo(Set.of(2));
        assertThat(remaining.openingWith(CASE, Set.of())).isEmpty();
    }

    @Test
    void who_runs_is_told_that_the_file_has_lost_a_generation_and_goes_on_with_what_it_had() throws IOException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Path former = Files.copy(file, folder.resolve("former.p12"));
        generations.make();
        generations.rewrap(done -> {});
        WrappingKeysWatch watch = new WrappingKeysWatch(Optional.of(store), database, Duration.ofMillis(20), meters);
        watch.start();
        try (StoredDataKeys keys = StoredDataKeys.in(database, store::keys, StoredDataKeys.PLAIN_FOR)) {
            await().during(Duration.ofMillis(200))
                    .until(() -> Alerts.firing(meters.scrape()).isEmpty());
            Path whole = Files.move(file, folder.resolve("whole.p12"));

            await().untilAsserted(
                            () -> assertThat(Alerts.firing(meters.scrape())).containsExactly("WrappingKeysLacking"));
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
            assertThat(watch.health().getDetails().get("lack")).asString().contains(file.toString());
            Files.copy(former, file);
            await().untilAsserted(() -> assertThat(watch.health().getDetails().get("lack"))
                    .asString()
                    .contains("wrapping-2"));
            assertThat(keys.takeUnused()).isNotNull();

            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            await().until(() -> Alerts.firing(meters.scrape()).isEmpty());
        } finally {
            watch.stop();
        }
    }

    private WrappingStore copied(String name) throws IOException {
        return WrappingStore.inFile(Files.copy(file, folder.resolve(name)), Wrapping.PASSWORD.toCharArray());
    }

    @Test
    void what_a_process_stores_under_a_retired_one_is_used_by_nobody() {
        new KnownGenerations(database).retired(1);

        try (StoredDataKeys late = StoredDataKeys.in(database, store.keys())) {
            assertThatThrownBy(late::takeUnused).isInstanceOf(NotStored.class);
        }
    }

    /** The documented commands one after the other, before it has followed. */
    @Test
    void what_a_process_stores_under_a_destroyed_one_is_gone_again_and_services_start() {
        WrappingKeys former = store.keys();
        try (StoredDataKeys late = StoredDataKeys.in(database, former)) {
            changeGenerations();

            assertThatThrownBy(late::takeUnused).isInstanceOf(NotStored.class);
        }

        assertThat(new WrappedKeys(database).anyOf(1)).isEmpty();
        assertServicesAndStepsGoOn(2);
    }

    /** It died before it had deleted it again. */
    @Test
    void what_is_left_under_a_destroyed_one_keeps_nobody_from_starting_and_is_missed_where_the_log_names_it() {
        WrappingKeys former = store.keys();
        changeGenerations();
        UUID left = leave(former);

        assertServicesAndStepsGoOn(2);
        assertThat(new StoredKeyIds(database).missing(List.of(left))).containsExactly(left);
    }

    private void changeGenerations() {
        generations.make();
        generations.rewrap(done -> {});
        generations.destroy(1);
    }

    private UUID leave(WrappingKeys wrapping) {
        try (DataKey key = DataKey.fresh(new SecureRandom())) {
            new WrappedKeys(database).add(List.of(wrapping.wrap(key)));
            return key.id();
        }
    }

    /** @param newest of which nothing older is left */
    private void assertServicesAndStepsGoOn(int newest) {
        try (StoredDataKeys next = StoredDataKeys.in(database, store.keys())) {
            assertThat(next.takeUnused()).isNotNull();
        }
        assertThat(generations.rewrap(done -> {})).isZero();
        assertThat(generations.make()).isEqualTo(newest + 1);
        generations.destroy(newest);
        try (StoredDataKeys next = StoredDataKeys.in(database, store.keys())) {
            assertThat(next.takeUnused()).isNotNull();
        }
    }

    @Test
    void a_copy_of_what_she_was_found_by_opens_with_the_newest_of_the_day_whichever_her_key_was_under() {
        UUID hers = leave(store.keys());
        generations.make();
        new ClosingKeys(database).delete(CASE, List.of(hers));
        generations.make();
        generations.destroy(1);
        RemainingCopies remaining = remaining();

        assertThat(remaining.openingWith(CASE)).isEqualTo(Set.of(2));
        assertThat(remaining.openingWith(CASE, Set.of(hers))).isEqualTo(Set.of(2));
        generations.destroy(2);
        assertThat(remaining.openingWith(CASE)).isEmpty();
    }

    @Test
    void a_copy_of_a_key_from_under_a_half_made_generation_opens_with_that_one() {
        store.add(2);
        UUID hers = leave(store.keys());
        new ClosingKeys(database).delete(CASE, List.of(hers));
        generations.make();
        generations.make();
        generations.destroy(1);

        assertThat(remaining().openingWith(CASE)).isEqualTo(Set.of(2));
    }

    /** The index by which she was found may be under it: services that began meanwhile store under what is there. */
    @Test
    void a_copy_of_what_she_was_found_by_may_be_under_a_generation_whose_making_died() {
        UUID hers = leave(store.keys());
        WrappingStore dying = new WrappingStore(new DyingFile(file), Wrapping.PASSWORD.toCharArray());
        assertThatThrownBy(() -> new Generations(database, dying).make()).hasMessage("dies");
        assertThat(store.keys().newest()).isEqualTo(2);

        new ClosingKeys(database).delete(CASE, List.of(hers));

        assertThat(remaining().openingWith(CASE)).isEqualTo(Set.of(1, 2));
        assertThat(generations.make()).isEqualTo(2);
    }

    /** As after a restore of it: the index is made anew under the newest that is here. */
    @Test
    void a_database_that_is_older_than_the_newest_generation_knows_of_it_when_a_service_stores_under_it() {
        generations.make();
        WrappingKeys second = store.keys();
        generations.make();
        database.getCollection(KnownGenerations.COLLECTION).deleteOne(Filters.eq("_id", 3));
        database.getCollection(WrappedKeys.COLLECTION).deleteMany(new Document());
        UUID hers = leave(second);
        try (StoredDataKeys keys = StoredDataKeys.in(database, store.keys())) {
            assertThat(keys.takeUnused()).isNotNull();
        }
        new ClosingKeys(database).delete(CASE, List.of(hers));
        assertThat(generations.make()).as("nobody has half made the third").isEqualTo(4);
        generations.destroy(1);
        generations.destroy(2);

        assertThat(remaining().openingWith(CASE)).contains(3).doesNotContain(1, 2);
    }

    /** As after a restore of the whole: what was destroyed since is known from the copy alone. */
    @Test
    void a_copy_that_is_added_to_an_older_database_brings_what_was_done_with_generations_since() {
        generations.make();
        generations.rewrap(done -> {});
        generations.destroy(1);
        UUID hers = leave(store.keys());
        UUID living = leave(store.keys());
        List<Document> keysBefore = all(WrappedKeys.COLLECTION);
        List<Document> generationsBefore = all(KnownGenerations.COLLECTION);
        new ClosingKeys(database).delete(CASE, List.of(hers));
        generations.make();
        generations.rewrap(done -> {});
        generations.destroy(2);
        Path copy = folder.resolve("copy");
        new KeyCopies(database).write(copy);
        database.drop();
        database.getCollection(WrappedKeys.COLLECTION).insertMany(keysBefore);
        database.getCollection(KnownGenerations.COLLECTION).insertMany(generationsBefore);

        generations.addFrom(copy);

        assertThat(generations.lack()).isEmpty();
        assertThat(remaining().destroyed()).isEqualTo(Set.of(1, 2));
        try (StoredDataKeys keys = StoredDataKeys.in(database, store.keys())) {
            assertThat(keys.changed(List.of(living))).isEmpty();
        }
        assertThat(generations.make()).isEqualTo(4);
    }

    private RemainingCopies remaining() {
        return new RemainingCopies(database, one -> store.keys().has(one));
    }

    private List<Document> all(String collection) {
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    /** After the loss of the record of generations: in the file it is not any more, so no other ledger can need it there. */
    @Test
    void one_whose_record_is_lost_is_written_off() {
        generations.make();
        generations.rewrap(done -> {});
        generations.destroy(1);
        generations.make();
        database.getCollection(KnownGenerations.COLLECTION).drop();

        generations.destroy(1);

        assertThat(remaining().destroyed()).isEqualTo(Set.of(1));
    }

    @Test
    void an_older_copy_that_is_added_first_keeps_a_newer_one_out_of_nothing() {
        UUID hers = leave(store.keys());
        WrappingKeys former = store.keys();
        Path older = folder.resolve("older");
        Path newer = folder.resolve("newer");
        new KeyCopies(database).write(older);
        generations.make();
        generations.rewrap(done -> {});
        new KeyCopies(database).write(newer);
        generations.destroy(1);
        database.getCollection(WrappedKeys.COLLECTION).deleteMany(new Document());

        KeyCopies.Missing ofOlder = generations.addFrom(older);
        assertThat(ofOlder.destroyed()).isEqualTo(2);
        assertThat(new StoredKeyIds(database).missing(List.of(hers))).containsExactly(hers);
        assertThat(generations.addFrom(newer).added()).isEqualTo(2);
        assertThat(new StoredKeyIds(database).missing(List.of(hers))).isEmpty();

        database.getCollection(WrappedKeys.COLLECTION)
                .replaceOne(Filters.eq("_id", hers.toString()), WrappedKeys.document(another(hers, former)));
        assertThat(generations.addFrom(newer).added())
                .as("in the place of one that nobody opens")
                .isEqualTo(1);
        assertThat(new StoredKeyIds(database).missing(List.of(hers))).isEmpty();
    }

    private static WrappedKey another(UUID id, WrappingKeys wrapping) {
        try (DataKey key = DataKey.of(id, new byte[32])) {
            return wrapping.wrap(key);
        }
    }

    /** With it would come that the first generation is destroyed, under which all is stored here. */
    @Test
    void a_copy_of_another_ledger_is_refused_before_anything_of_it_is_added() throws IOException {
        WrappingStore theirs = WrappingStore.inFile(
                Wrapping.file(Map.of("wrapping-1", Wrapping.key(9, 32))), Wrapping.PASSWORD.toCharArray());
        MongoDatabase elsewhere = client.getDatabase("another");
        try (StoredDataKeys keys = StoredDataKeys.in(elsewhere, theirs.keys())) {
            assertThat(keys.takeUnused()).isNotNull();
        }
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        new KeyCopies(elsewhere).write(first);
        Generations other = new Generations(elsewhere, theirs);
        other.make();
        other.rewrap(done -> {});
        other.destroy(1);
        new KeyCopies(elsewhere).write(second);

        for (Path copy : List.of(first, second)) {
            assertThatThrownBy(() -> generations.addFrom(copy))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("another ledger");
        }

        assertThat(database.getCollection(KnownGenerations.COLLECTION).countDocuments())
                .isZero();
        assertThat(database.getCollection(WrappedKeys.COLLECTION).countDocuments())
                .isOne();
    }

    /** Its process ends when the new one has taken its place. */
    private record DyingFile(Pkcs12File whole) implements WrappingStore.KeyFile {
        DyingFile(Path file) {
            this(new Pkcs12File(file, Wrapping.PASSWORD.toCharArray()));
        }

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public WrappingKeys keys() {
            return whole.keys();
        }

        @Override
        public KeyStore load() throws IOException, GeneralSecurityException {
            return whole.load();
        }

        @Override
        public KeyGenerator generator() throws GeneralSecurityException {
            return whole.generator();
        }

        @Override
        public void store(KeyStore changed) throws IOException, GeneralSecurityException {
            whole.store(changed);
            throw new IllegalStateException("dies");
        }
    }

    @Test
    void a_deleted_key_is_beyond_reading_when_each_one_that_it_was_under_is_destroyed() {
        ClosingKeys closing = new ClosingKeys(database);
        RemainingCopies remaining = remaining();
        UUID early;
        UUID late;
        try (StoredDataKeys keys = StoredDataKeys.in(database, store::keys, StoredDataKeys.PLAIN_FOR)) {
            early = keys.takeUnused();
            late = keys.takeUnused();
        }
        UUID other = new UUID(0, 3);
        closing.delete(CASE, List.of(early));
        generations.make();
        generations.rewrap(done -> {});
        closing.delete(other, List.of(late));
        generations.make();
        assertThat(remaining.openingWith(CASE)).isEqualTo(Set.of(1));
        assertThat(remaining.openingWith(other)).isEqualTo(Set.of(1, 2));

        generations.destroy(1);
        assertThat(remaining.openingWith(CASE)).isEmpty();
        assertThat(remaining.openingWith(other)).isEqualTo(Set.of(2));
        generations.destroy(2);
        assertThat(remaining.openingWith(other)).isEmpty();
        assertThat(remaining.cases()).containsExactlyInAnyOrder(CASE, other);
    }

    @Test
    void where_the_file_is_a_link_what_it_leads_to_is_changed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.p12"), file);
        WrappingStore linked = WrappingStore.inFile(link, Wrapping.PASSWORD.toCharArray());

        linked.add(2);

        assertThat(link).isSymbolicLink();
        assertThat(store.keys().has(2)).isTrue();
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    /** The service reads it as another user than whoever makes the generation. */
    @Test
    void the_file_stays_open_to_whom_it_was() throws IOException {
        Set<PosixFilePermission> ofTheService = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, ofTheService);
        UserPrincipal owner = Files.getOwner(file);

        store.add(2);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(ofTheService);
        assertThat(Files.getOwner(file)).isEqualTo(owner);
    }

    @Test
    void the_newest_one_is_not_destroyed() {
        assertThatThrownBy(() -> generations.destroy(1)).isInstanceOf(StartRefused.class);
        assertThat(store.keys().newest()).isEqualTo(1);
    }

    /** By a process that has just started. */
    private String opened(LogEvent sealed) {
        try (StoredDataKeys keys = StoredDataKeys.in(database, store.keys())) {
            return new PersonalSealing(LEDGER, keys).open(sealed).get(0).revealed();
        }
    }
}
