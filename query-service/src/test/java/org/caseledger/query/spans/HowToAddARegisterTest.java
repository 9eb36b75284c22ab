package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.local.testing.ContributingPage;
import org.junit.jupiter.api.Test;

/** The list of files in {@code CONTRIBUTING.md} is that of the registers there are. */
class HowToAddARegisterTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();

    @Test
    void each_register_has_every_file_that_the_page_asks_for() {
        List<String> ofAll = ContributingPage.filesAfter("Every register:");
        List<String> ofShown = ContributingPage.filesAfter("One that a path shows:");
        List<String> ofMeasures = ContributingPage.filesAfter("A measure, ");

        assertThat(List.of(ofAll.size(), ofShown.size(), ofMeasures.size())).containsExactly(3, 5, 1);
        assertThat(packages()).hasSizeGreaterThan(6).allSatisfy(register -> {
            assertHas(register, ofAll);
            assertHas(register, isThere(in(register, ofShown.get(0))) ? ofShown : ofMeasures);
        });
        assertThat(packages()).anyMatch(register -> isThere(in(register, ofMeasures.get(0))));
    }

    @Test
    void each_file_that_is_to_be_changed_is_there() {
        assertThat(ContributingPage.filesAfter("Change these,").stream()
                        .filter(name -> name.startsWith("../") || name.startsWith("src/")))
                .hasSize(10)
                .allSatisfy(name -> assertThat(MODULE.resolve(name)).exists());
    }

    private static void assertHas(String register, List<String> asked) {
        assertThat(asked)
                .allSatisfy(pattern -> assertThat(isThere(in(register, pattern)))
                        .as("%s for %s", pattern, register)
                        .isTrue());
    }

    private static String in(String register, String pattern) {
        return pattern.replace("NAME", register);
    }

    private static boolean isThere(String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + MODULE.resolve(pattern));
        try (Stream<Path> files = Files.list(MODULE.resolve(pattern.substring(0, pattern.lastIndexOf('/'))))) {
            return files.anyMatch(matcher::matches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the classes that define a register. */
    private static List<String> packages() {
        Path query = MODULE.resolve("src/main/java/org/caseledger/query");
        try (Stream<Path> sources = Files.walk(query)) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(HowToAddARegisterTest::definesARegister)
                    .map(source -> query.relativize(source).getName(0).toString())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean definesARegister(Path source) {
        try {
            return Files.readString(source).contains(" implements RegisterDefinition<");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
