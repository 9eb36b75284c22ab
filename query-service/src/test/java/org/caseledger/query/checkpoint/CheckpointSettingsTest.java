package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caseledger.query.checkpoint.CheckpointSettings.AskedWitness;
import org.caseledger.service.start.StartRefused;
import org.caseledger.tree.NoteKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointSettingsTest {
    /** Spelt as a witness spells it. */
    private static final String KEY = "witness.example/test+b489c043+BAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    private static final String URL = "https://witness.example";

    @Test
    void witnesses_that_can_be_asked_are_taken() {
        assertThat(settings(null).witnessesToAsk().areToBeAsked()).isFalse();
        assertThat(settings(null, new AskedWitness(URL, KEY)).witnessesToAsk().areToBeAsked())
                .isTrue();
        assertThat(settings(0, new AskedWitness(URL, KEY)).witnessesToAsk().areToBeAsked())
                .isTrue();
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_is_wrong() {
        assertRefused(settings(null, new AskedWitness("witness.example:80", KEY)), "is no address of a witness");
        assertRefused(settings(null, new AskedWitness("", KEY)), "is no address of a witness");
        assertRefused(settings(null, new AskedWitness(URL, "")), "it is no key that checks notes");
        assertRefused(
                settings(
                        null,
                        new AskedWitness(URL, NoteKey.generate("log.example/1").verifier())),
                "the key of log.example/1 signs logs");
        assertRefused(settings(2, new AskedWitness(URL, KEY)), "of 1 witnesses 2 cannot cosign; 0 to 1 can");
        assertRefused(settings(-1), "-1 cannot cosign");
    }

    @Test
    void who_would_sign_nothing_is_told_so_where_something_else_is_set() {
        assertNothingSigned(() -> settings("", "/var/checkpoints", null));
        assertNothingSigned(() -> settings("", "", 1));
        assertNothingSigned(() -> settings("", "", null, new AskedWitness("http://witness.example", "key")));
        assertThat(settings("", "", null).witnesses()).isEmpty();
    }

    /** What is not mounted is not there, and what would be kept in its place could be taken back. */
    @Test
    void a_folder_that_is_not_there_is_named(@TempDir Path folder) throws IOException {
        String missing = folder.resolve("missing").toString();
        String file = Files.createFile(folder.resolve("file")).toString();

        for (String none : List.of(missing, file)) {
            assertThatThrownBy(() -> settings("log.key", none, null).folderToKeep())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("caseledger.checkpoint.folder")
                    .hasMessageContaining(none);
        }
        assertThat(settings("log.key", folder.toString(), null).folderToKeep().path())
                .isEqualTo(folder);
        assertThat(settings("log.key", "", null).folderToKeep().path()).isNull();
    }

    private static void assertNothingSigned(ThrowingCallable settings) {
        assertThatThrownBy(settings)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("caseledger.checkpoint.key is not");
    }

    private static void assertRefused(CheckpointSettings settings, String why) {
        assertThatThrownBy(settings::witnessesToAsk)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(why);
    }

    private static CheckpointSettings settings(@Nullable Integer quorum, AskedWitness... witnesses) {
        return settings("log.key", "", quorum, witnesses);
    }

    private static CheckpointSettings settings(
            String key, String folder, @Nullable Integer quorum, AskedWitness... witnesses) {
        return new CheckpointSettings(
                key,
                folder,
                Duration.ofSeconds(10),
                List.of(witnesses),
                quorum,
                Duration.ofHours(24),
                Duration.ofSeconds(5));
    }
}
