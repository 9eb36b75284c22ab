package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path root;

    @Test
    void a_folder_in_use_is_refused_by_name_until_it_is_free() throws IOException {
        try (DataFolder first = DataFolder.open(root)) {
            assertThat(first.store()).isEqualTo(root.resolve("store"));
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(root.toString())
                    .hasMessageContaining("--data DIR");
        }
        DataFolder.open(root).close();
    }

    @Test
    void a_file_where_the_folder_should_be_is_refused() throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining(file + " cannot be used");
    }

    @Test
    void tokens_are_for_their_owner_only() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            folder.writeTokens();

            assertThat(Files.getPosixFilePermissions(root.resolve("tokens/auditor.token")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void the_run_file_is_there_while_it_runs() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            folder.writeRunFile("{}");
            assertThat(root.resolve("run.json")).hasContent("{}");
        }
        assertThat(root.resolve("run.json")).doesNotExist();
    }
}
