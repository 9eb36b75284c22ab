package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A comment that describes stands before what it describes. */
class OrphanJavadocTest {
    private static final Pattern ORPHAN = Pattern.compile("/\\*\\*(?:[^*]|\\*(?!/))*+\\*/\\s*(?=/\\*\\*|}|$)");

    @Test
    void no_javadoc_stands_before_another_or_before_an_end() {
        List<Path> sources = ProductSources.ofProductAndTests();

        assertThat(sources).hasSizeGreaterThan(1_000);
        assertThat(sources.stream().filter(path -> ORPHAN.matcher(read(path)).find()))
                .isEmpty();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
