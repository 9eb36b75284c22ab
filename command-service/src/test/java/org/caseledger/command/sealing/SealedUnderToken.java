package org.caseledger.command.sealing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.service.start.StartRefused;

/** A process that seals under a token and opens again, as after a start; a library behind PKCS#11 is told where its tokens are by the environment alone. */
final class SealedUnderToken {
    static final String OPENED = "opened: ";
    static final String REFUSED = "refused: ";

    private SealedUnderToken() {}

    /** Configuration of the provider, PIN, folder of a store. */
    public static void main(String[] arguments) {
        Path configuration = Path.of(arguments[0]);
        char[] pin = arguments[1].toCharArray();
        try (JournaledStore store = JournaledStore.open(Path.of(arguments[2]), 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("keys");
            System.out.println(OPENED + opened(database, configuration, pin));
        } catch (StartRefused e) {
            System.out.println(REFUSED + e.getMessage());
        }
    }

    private static String opened(MongoDatabase database, Path configuration, char[] pin) {
        LogEvent event = SomeEvent.one();
        LogEvent sealed;
        try (StoredDataKeys keys = StoredDataKeys.in(database, WrappingKeys.inToken(configuration, pin))) {
            UUID key = keys.takeUnused();
            sealed = event.withSealed(
                    new PersonalSealing(event.id(), keys).seal(event, List.of(key), List.of(PersonalText.of("राधा"))));
        }
        Generations generations = new Generations(database, WrappingStore.inToken(configuration, pin));
        generations.make();
        generations.rewrap(done -> {});
        generations.destroy(1);
        try (StoredDataKeys again = StoredDataKeys.in(database, WrappingKeys.inToken(configuration, pin))) {
            return new PersonalSealing(event.id(), again).open(sealed).get(0).revealed();
        }
    }
}
