package org.caseledger.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private final Printed out = new Printed();
    private final Printed err = new Printed();

    @TempDir
    private Path folder;

    @Test
    void a_case_that_the_log_does_not_have_is_named_with_what_would_be_right() throws Exception {
        String id = UUID.randomUUID().toString();
        try (JournaledStore store = JournaledStore.open(folder.resolve("store"), 0);
                MongoClient client = MongoClients.create(store.uri())) {
            LogCollection.of(client, client.getDatabase("caseledger")).prepare();

            assertThat(replay("--uri", store.uri(), "--case", id)).isEqualTo(2);
        }
        assertThat(err.text()).contains("no case " + id, "address of the page", "--data DIR");
    }

    @Test
    void without_a_running_ledger_it_says_how_to_name_one() throws Exception {
        assertThat(replay(
                        "--data", folder.toString(), "--case", UUID.randomUUID().toString()))
                .isEqualTo(2);
        assertThat(err.text()).contains("run.json", "--data DIR", "--uri URI");
    }

    @Test
    void what_is_no_id_is_not_said_again() throws Exception {
        assertThat(replay("--case", "Radha-Devi")).isEqualTo(2);
        assertThat(err.text()).contains("--case names no id", "0b9d0d4e").doesNotContain("Radha");
    }

    @Test
    void a_missing_case_and_an_unknown_argument_show_the_usage() throws Exception {
        assertThat(replay()).isEqualTo(2);
        assertThat(replay("--number", "1")).isEqualTo(2);
        assertThat(err.text()).contains("--case ID is missing", "unknown argument --number", "./run replay --case ID");
    }

    private int replay(String... arguments) throws InterruptedException {
        return new ReplayCommand(folder, out.stream(), err.stream()).run(List.of(arguments), null);
    }
}
