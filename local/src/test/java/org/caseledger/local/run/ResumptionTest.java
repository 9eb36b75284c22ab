package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.LogKeyFiles;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.TreeHash;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResumptionTest {
    private static final NoteKey KEY = NoteKey.generate("osc.example/" + new UUID(7, 1));
    private static final TreeHead HEAD = new TreeHead(417, TreeHash.EMPTY);

    private final Path key;
    private final Path checkpoint;

    ResumptionTest(@TempDir Path folder) {
        key = folder.resolve("log.key");
        checkpoint = folder.resolve("checkpoint");
    }

    @BeforeEach
    void a_checkpoint_is_there() throws IOException {
        Files.writeString(new LogKeyFiles(key).checks(), KEY.verifier());
        Files.writeString(checkpoint, signed(KEY) + "\u2014 witness.example AAAAAAAAAAAAAAAA\n");
    }

    @Test
    void it_says_what_the_checkpoint_says() {
        JsonNode body = JsonMapper.shared()
                .readTree(Resumption.asked(checkpoint, key).orElseThrow().body());

        assertThat(body.path("origin").asString()).isEqualTo(KEY.name());
        assertThat(body.at("/checkpoint/size").asLong()).isEqualTo(417);
        assertThat(HEAD.text()).isEqualTo("417\n" + body.at("/checkpoint/root").asString() + "\n");
        assertThat(signed(KEY)).endsWith(" " + body.at("/checkpoint/signature").asString() + "\n");
    }

    @Test
    void nobody_who_does_not_ask_gets_one() {
        assertThat(Resumption.asked(null, key)).isEmpty();
    }

    @Test
    void while_the_file_is_there_it_is_refused() throws IOException {
        Files.writeString(new LogKeyFiles(key).signed(), HEAD.text());

        assertRefused("log.key.signed is lost, and it is there");
    }

    @Test
    void what_is_no_checkpoint_of_this_key_is_refused() throws IOException {
        Files.writeString(checkpoint, signed(NoteKey.generate(KEY.name())));
        assertRefused("was not signed with the key of this log");
        Files.writeString(checkpoint, "nothing");
        assertRefused("holds no checkpoint");
        Files.delete(checkpoint);
        assertRefused("cannot be read");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> Resumption.asked(checkpoint, key))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining(why);
    }

    private static String signed(NoteKey by) {
        return by.sign(new Checkpoint(by.name(), HEAD).text());
    }
}
