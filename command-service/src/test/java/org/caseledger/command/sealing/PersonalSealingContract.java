package org.caseledger.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens for its event, under its key, and nowhere else; keys are stored before anything is sealed under them. */
@BesideOthers
abstract class PersonalSealingContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final UUID LEDGER = new UUID(0, 1);
    private static final PersonalText TEXT = PersonalText.of("राधा देवी, 00000 00001");

    @SuppressWarnings("NullAway.Init") // set before each test
    private MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private MongoDatabase database;

    @SuppressWarnings("NullAway.Init")
    private StoredDataKeys keys;

    @SuppressWarnings("NullAway.Init")
    private PersonalSealing sealing;

    abstract String server();

    @BeforeEach
    void open() {
        client = MongoClients.create(server());
        database = client.getDatabase("sealing_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet());
        keys = StoredDataKeys.in(database, Wrapping.first());
        sealing = new PersonalSealing(LEDGER, keys);
    }

    @AfterEach
    void close() {
        keys.close();
        database.drop();
        client.close();
    }

    @Test
    void what_is_sealed_is_opened_again_in_its_order_and_nothing_of_it_is_seen() {
        LogEvent event = SomeEvent.one();
        List<UUID> of = List.of(keys.takeUnused(), keys.takeUnused());

        byte[] sealed = sealing.seal(event, of, List.of(TEXT, PersonalText.of("")));

        assertThat(sealing.open(event.withSealed(sealed)))
                .extracting(PersonalText::revealed)
                .containsExactly(TEXT.revealed(), "");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("राधा", "00001");
        assertThat(SealedPart.of(sealed)).extracting(SealedPart::key).isEqualTo(of);
        assertThat(sealing.open(event)).isEmpty();
    }

    @Test
    void it_opens_in_no_other_place() {
        LogEvent event = SomeEvent.one();
        byte[] sealed = sealing.seal(event, List.of(keys.takeUnused()), List.of(TEXT));
        List<LogEvent> others = List.of(
                SomeEvent.of(new UUID(0, 12), event.aggregate(), event.sequence(), event.type(), event.revision()),
                SomeEvent.of(event.id(), "case-2", event.sequence(), event.type(), event.revision()),
                SomeEvent.of(event.id(), event.aggregate(), 5, event.type(), event.revision()),
                SomeEvent.of(event.id(), event.aggregate(), event.sequence(), "IdentityRecorded", event.revision()),
                SomeEvent.of(event.id(), event.aggregate(), event.sequence(), event.type(), "2"));

        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(() -> sealing.open(other.withSealed(sealed)))
                        .isInstanceOf(CannotBeOpened.class)
                        .hasMessageNotContaining("राधा"));
        assertThatThrownBy(() -> new PersonalSealing(new UUID(0, 2), keys).open(event.withSealed(sealed)))
                .isInstanceOf(CannotBeOpened.class);
    }

    @Test
    void parts_that_change_places_do_not_open() {
        LogEvent event = SomeEvent.one();
        UUID key = keys.takeUnused();
        List<SealedPart> parts =
                SealedPart.of(sealing.seal(event, List.of(key, key), List.of(TEXT, PersonalText.of("another"))));

        byte[] swapped = SealedPart.bytes(List.of(parts.get(1), parts.get(0)));

        assertThatThrownBy(() -> sealing.open(event.withSealed(swapped))).isInstanceOf(CannotBeOpened.class);
    }

    @Test
    void each_byte_of_it_counts() {
        LogEvent event = SomeEvent.one();
        byte[] sealed = sealing.seal(event, List.of(keys.takeUnused()), List.of(TEXT));

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> sealing.open(event.withSealed(changed)))
                    .as("byte %d", at)
                    .isInstanceOf(CannotBeOpened.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            boolean isNothing = length == 1; // its version and no part
            if (!isNothing) {
                assertThatThrownBy(() -> sealing.open(event.withSealed(cut)))
                        .as("%d bytes", length)
                        .isInstanceOf(CannotBeOpened.class);
            }
        }
    }

    /** Four bytes say the length. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 61, 252, 253, 1_020, 1_021, 4_000})
    void many_texts_have_the_same_length(int length) {
        LogEvent event = SomeEvent.one();
        PersonalText text = PersonalText.of("x".repeat(length));

        byte[] sealed = sealing.seal(event, List.of(keys.takeUnused()), List.of(text));

        int padded = SealedPart.of(sealed).get(0).ciphertext().length - 16;
        assertThat(padded).isIn(64, 256, 1_024, 4_096).isGreaterThanOrEqualTo(length + 4);
        assertThat(padded == 64 || padded / 4 < length + 4).isTrue();
        assertThat(sealing.open(event.withSealed(sealed)))
                .extracting(PersonalText::revealed)
                .containsExactly(text.revealed());
    }

    @Test
    void a_key_is_stored_before_it_is_taken_and_taken_once() {
        Set<UUID> taken = new HashSet<>();
        for (int i = 0; i < 1_500; i++) {
            taken.add(keys.takeUnused());
        }

        assertThat(taken).hasSize(1_500);
        Set<UUID> stored = new HashSet<>();
        for (Document key : database.getCollection(WrappedKeys.COLLECTION).find()) {
            stored.add(UUID.fromString(key.getString("_id")));
        }
        assertThat(stored).containsAll(taken);
    }

    @Test
    void the_same_text_is_never_sealed_alike() {
        LogEvent event = SomeEvent.one();
        List<UUID> of = List.of(keys.takeUnused());
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 200; i++) {
            seen.add(HexFormat.of().formatHex(sealing.seal(event, of, List.of(TEXT))));
        }

        assertThat(seen).hasSize(200);
    }

    @Test
    void another_process_opens_it_with_the_same_wrapping_key_and_a_newer_one_beside_it() {
        LogEvent event = SomeEvent.one();
        LogEvent sealed = event.withSealed(sealing.seal(event, List.of(keys.takeUnused()), List.of(TEXT)));

        try (StoredDataKeys same = StoredDataKeys.in(database, Wrapping.first());
                StoredDataKeys newer = StoredDataKeys.in(database, Wrapping.firstAndSecond())) {
            assertThat(new PersonalSealing(LEDGER, same).open(sealed))
                    .extracting(PersonalText::revealed)
                    .containsExactly(TEXT.revealed());
            assertThat(new PersonalSealing(LEDGER, newer).open(sealed))
                    .extracting(PersonalText::revealed)
                    .containsExactly(TEXT.revealed());
            newer.takeUnused();
        }
        assertThat(generations()).containsExactlyInAnyOrder(1, 2);
        assertThatThrownBy(() -> StoredDataKeys.in(database, Wrapping.first()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("wrapping-2 that is not here");
    }

    @Test
    void nobody_starts_with_another_wrapping_key_of_the_same_name() {
        keys.takeUnused();

        assertThatThrownBy(() -> StoredDataKeys.in(database, Wrapping.another()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("wrapping-1 that is not here");
    }

    @Test
    void a_key_that_is_gone_or_was_changed_opens_nothing() {
        LogEvent event = SomeEvent.one();
        UUID key = keys.takeUnused();
        LogEvent sealed = event.withSealed(sealing.seal(event, List.of(key), List.of(TEXT)));
        Document of = new Document("_id", key.toString());
        byte[] wrapped = database.getCollection(WrappedKeys.COLLECTION)
                .find(of)
                .first()
                .get("wrapped", Binary.class)
                .getData();
        wrapped[0] ^= 1;
        try (StoredDataKeys elsewhere = StoredDataKeys.in(database, Wrapping.first())) {
            PersonalSealing other = new PersonalSealing(LEDGER, elsewhere);
            database.getCollection(WrappedKeys.COLLECTION)
                    .updateOne(of, new Document("$set", new Document("wrapped", new Binary(wrapped))));
            assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(CannotBeOpened.class);

            database.getCollection(WrappedKeys.COLLECTION).deleteOne(of);
            assertThatThrownBy(() -> other.open(sealed))
                    .isInstanceOf(CannotBeOpened.class)
                    .hasMessageContaining("is not stored");
        }
    }

    @Test
    void texts_and_keys_that_do_not_belong_together_are_a_fault_of_the_program() {
        LogEvent event = SomeEvent.one();
        List<UUID> none = new ArrayList<>();

        assertThatThrownBy(() -> sealing.seal(event, none, List.of(TEXT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("राधा");
    }

    private Set<Integer> generations() {
        Set<Integer> generations = new HashSet<>();
        for (Document key : database.getCollection(WrappedKeys.COLLECTION).find()) {
            generations.add(key.getInteger("generation"));
        }
        return generations;
    }
}
