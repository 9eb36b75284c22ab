package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @TempDir
    Path root;

    private final List<String> told = new ArrayList<>();
    private String said = "{}";

    @Test
    void what_cannot_be_written_is_told_once_and_written_once_it_can() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            RunFile file = new RunFile(folder, () -> said, told::add);
            file.write();
            Path inTheWay = Files.createDirectories(root.resolve("run.json.next/full"));

            said = "{\"a\":1}";
            file.write();
            file.catchUp();
            file.write();
            assertThat(told).singleElement().asString().startsWith("run.json cannot be written (");
            assertThat(root.resolve("run.json")).hasContent("{}");

            Files.delete(inTheWay);
            file.catchUp();
            assertThat(root.resolve("run.json")).hasContent("{\"a\":1}");
        }
    }

    @Test
    void what_was_written_is_not_written_again() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            RunFile file = new RunFile(folder, () -> said, told::add);
            file.write();
            said = "{\"a\":1}";

            file.catchUp();

            assertThat(root.resolve("run.json")).hasContent("{}");
        }
    }
}
