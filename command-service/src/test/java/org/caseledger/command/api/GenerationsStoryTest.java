package org.caseledger.command.api;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.command.generations.WrappingKeysStep;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.command.sealing.StoredDataKeys;
import org.caseledger.command.sealing.WrappingKeys;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.local.keystore.WrappingKeystore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers whose wrapping keys lie in a folder of their own, where generations come and go. */
abstract class GenerationsStoryTest extends ForgettingStoryTest {
    static final String PASSWORD = "of this test";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    /** Each in a folder of its own. */
    @Override
    void start() {}

    @BeforeEach
    void makeWrappingKeys() throws IOException {
        WrappingKeystore.make(keystore(), PASSWORD);
    }

    /** Of the database of the ledger. */
    abstract String uri();

    /** Its exit code, and what it said. */
    String step(String... arguments) {
        List<String> all = new ArrayList<>(List.of(WrappingKeysStep.NAME));
        all.addAll(List.of(arguments));
        settings().forEach((name, value) -> all.add("--" + name + "=" + value));
        all.add("--spring.mongodb.uri=" + uri());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = WrappingKeysStep.run(all.toArray(String[]::new), out, out);
        return exit + " " + said.toString(StandardCharsets.UTF_8);
    }

    /** What is sealed in the event, with these keys and this file. */
    static String opened(UUID ledger, MongoDatabase copy, Path file, LogEvent sealed) {
        try (StoredDataKeys keys = StoredDataKeys.in(copy, WrappingKeys.inFile(file, PASSWORD.toCharArray()))) {
            return new PersonalSealing(ledger, keys)
                    .open(sealed).stream().map(PersonalText::revealed).toList().toString();
        }
    }

    Path keystore() {
        return folder.resolve("wrapping-keys.p12");
    }

    @Override
    Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(Map.of(
                "caseledger.sealing.plain-for", "300ms",
                "caseledger.forgetting.fence", "800ms",
                "caseledger.forgetting.every", "50ms",
                "caseledger.sealing.password", PASSWORD));
        all.put("caseledger.sealing.keystore", keystore().toString());
        return all;
    }
}
