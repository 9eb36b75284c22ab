package org.caseledger.benchmarks.planted;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedBugTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_planted_bug_fits_the_source_as_it_is_and_compiles(PlantedBug bug) {
        assertThatCode(() -> bug.variant().classPath(folder)).doesNotThrowAnyException();
    }
}
