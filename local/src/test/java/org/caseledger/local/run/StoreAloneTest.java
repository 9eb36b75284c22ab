package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAloneTest {
    @TempDir
    Path data;

    /** Else a rebuild of its views would begin an empty store, and say that all was made anew. */
    @Test
    void a_folder_of_a_ledger_that_lives_in_a_database_has_no_store_that_is_stopped() throws IOException {
        Files.createDirectory(data.resolve("tokens"));
        Path store = Files.createDirectory(data.resolve("store"));
        assertThat(StoreAlone.isStopped(data)).isFalse();

        Files.createFile(store.resolve("journal-1.bson"));

        assertThat(StoreAlone.isStopped(data)).isTrue();
    }
}
