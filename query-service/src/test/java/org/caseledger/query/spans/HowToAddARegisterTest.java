package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of files in {@code CONTRIBUTING.md} is that of the registers there are. */
class HowToAddARegisterTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void each_register_has_every_file_that_the_page_asks_for() {
        List<String> asked =
                named().stream().filter(name -> name.contains("/NAME/")).toList();

        assertThat(asked).hasSize(8);
        assertThat(packages())
                .hasSizeGreaterThan(5)
                .allSatisfy(register -> assertThat(asked)
                        .allSatisfy(pattern -> assertThat(isThere(pattern.replace("NAME", register)))
                                .as("%s for %s", pattern, register)
                                .isTrue()));
    }

    @Test
    void each_file_that_is_to_be_changed_is_there() {
        assertThat(named().stream()
                        .filter(name -> !name.contains("/NAME/"))
                        .filter(name -> name.startsWith("../") || name.startsWith("src/")))
                .hasSize(7)
                .allSatisfy(name -> assertThat(MODULE.resolve(name)).exists());
    }

    /** Whatever the first column of its tables names. */
    private static List<String> named() {
        try (Stream<String> lines = Files.lines(MODULE.resolve("../CONTRIBUTING.md"))) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|")[1])
                    .flatMap(cell -> CODE.matcher(cell).results().map(MatchResult::group))
                    .map(code -> code.substring(1, code.length() - 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
