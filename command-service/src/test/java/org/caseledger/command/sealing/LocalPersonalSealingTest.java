package org.caseledger.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.service.append.NotStored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPersonalSealingTest extends PersonalSealingContract {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static JournaledStore store;

    @BeforeAll
    static void openStore() {
        store = JournaledStore.open(folder, 0);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Test
    void while_no_key_can_be_stored_nothing_is_and_what_was_taken_before_still_seals(@TempDir Path other) {
        JournaledStore dying = JournaledStore.open(other, 0);
        MongoClientSettings impatient = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(dying.uri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(impatient);
                StoredDataKeys keys = StoredDataKeys.in(client.getDatabase("keys"), Wrapping.first())) {
            PersonalSealing sealing = new PersonalSealing(new UUID(0, 1), keys);
            UUID taken = keys.takeUnused();
            dying.close();
            for (int i = 1; i < 1_000; i++) {
                keys.takeUnused();
            }

            assertThatThrownBy(keys::takeUnused).isInstanceOf(NotStored.class);
            byte[] sealed = sealing.seal(SomeEvent.one(), List.of(taken), List.of(PersonalText.of("x")));
            assertThat(sealing.open(SomeEvent.one().withSealed(sealed)))
                    .extracting(PersonalText::revealed)
                    .containsExactly("x");
        }
    }

    @OnlyInFull
    @Test
    void what_was_unwrapped_is_gone_after_half_a_minute(@TempDir Path other) {
        try (JournaledStore own = JournaledStore.open(other, 0);
                MongoClient client = MongoClients.create(own.uri());
                StoredDataKeys keys = StoredDataKeys.in(client.getDatabase("keys"), Wrapping.first())) {
            UUID taken = keys.takeUnused();
            assertThat(keys.plain()).isEqualTo(1);

            await().atMost(Duration.ofSeconds(60)).until(() -> keys.plain() == 0);

            PersonalSealing sealing = new PersonalSealing(UUID.randomUUID(), keys);
            byte[] sealed = sealing.seal(SomeEvent.one(), List.of(taken), List.of(PersonalText.of("x")));
            assertThat(PersonalSealing.keysOf(SomeEvent.one().withSealed(sealed)))
                    .containsExactly(taken);
        }
    }

    @Override
    String server() {
        return store.uri();
    }
}
