package org.caseledger.verifier.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TilePathTest {
    private static final Path VECTORS =
            Path.of("../shared-events/src/test/resources/org/caseledger/tree/tree-vectors.txt");

    @Test
    void a_tile_lies_where_another_program_puts_it() throws IOException {
        List<String[]> vectors = Files.readAllLines(VECTORS).stream()
                .map(line -> line.split(" "))
                .filter(vector -> vector[0].equals("path"))
                .toList();

        assertThat(vectors)
                .hasSize(5)
                .allSatisfy(vector -> assertThat(
                                TilePath.ofHashes(Integer.parseInt(vector[1]), Long.parseLong(vector[2]))
                                        .file(Integer.parseInt(vector[3])))
                        .isEqualTo("tile/" + vector[4]));
    }

    @Test
    void a_bundle_lies_among_the_entries() {
        assertThat(TilePath.ofEntries(1724).file(164)).isEqualTo("tile/entries/x001/724.p/164");
    }
}
