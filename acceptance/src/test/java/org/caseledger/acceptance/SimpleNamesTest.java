package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One name, one thing: whoever searches for a class finds one, in whatever module. */
class SimpleNamesTest {
    @Test
    void no_two_classes_of_the_product_have_one_simple_name() {
        Map<String, List<Path>> byName = ProductSources.ofProduct().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));

        assertThat(byName).hasSizeGreaterThan(1000);
        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }
}
