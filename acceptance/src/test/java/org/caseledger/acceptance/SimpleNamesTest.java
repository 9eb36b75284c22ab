package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name, one thing: whoever searches for a class finds one, in whatever module. */
class SimpleNamesTest {
    @Test
    void no_two_classes_of_the_product_have_one_simple_name() throws IOException {
        Map<String, List<Path>> byName;
        try (Stream<Path> files = Files.walk(RunningLedger.home())) {
            byName = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
        }

        assertThat(byName).hasSizeGreaterThan(1000);
        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }
}
