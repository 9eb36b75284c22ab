package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/promises.md} names tests that exist. */
class PromisesPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("\\| (?:P|Rule )(\\d+) .*");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final int PROMISES = 8;
    private static final int RULES = 13;

    @Test
    void every_promise_and_every_rule_has_a_test() throws IOException {
        List<String> rows = rows();
        List<String> wanted = Stream.concat(
                        IntStream.rangeClosed(1, PROMISES).mapToObj(number -> "| P" + number + " "),
                        IntStream.rangeClosed(1, RULES).mapToObj(number -> "| Rule " + number + " "))
                .toList();

        assertThat(wanted)
                .allSatisfy(start -> assertThat(rows.stream().filter(row -> row.startsWith(start)))
                        .as(start)
                        .isNotEmpty()
                        .allSatisfy(
                                row -> assertThat(NAMED.matcher(row).results()).isNotEmpty()));
    }

    @Test
    void every_test_named_there_exists() throws IOException {
        existsEach(named());
    }

    @Test
    void every_test_named_on_the_security_page_exists() throws IOException {
        List<MatchResult> named = NAMED.matcher(Files.readString(ROOT.resolve("docs/security.md")))
                .results()
                .toList();

        assertThat(named).isNotEmpty();
        existsEach(named);
    }

    private static void existsEach(List<MatchResult> tests) throws IOException {
        Map<String, Path> sources = testSources();
        for (MatchResult named : tests) {
            assertThat(sources).containsKey(named.group(1));
            String source = Files.readString(Objects.requireNonNull(sources.get(named.group(1))));
            assertThat(Pattern.compile("@(Test|ParameterizedTest|TestFactory)\\b[^;]*(void|Stream<DynamicTest>) "
                                    + named.group(2) + "\\(")
                            .matcher(source)
                            .find())
                    .as(named.group())
                    .isTrue();
        }
    }

    /** A test of a promise carries its number, so that the page can be held to all of them. */
    @Test
    void every_test_with_the_number_of_a_promise_is_named_there() throws IOException {
        List<String> onPage = named().stream().map(named -> named.group(2)).toList();
        Pattern numbered = Pattern.compile("void (p\\d_\\w+)\\(");
        for (Path source : testSources().values()) {
            List<String> tests = numbered.matcher(Files.readString(source))
                    .results()
                    .map(test -> test.group(1))
                    .toList();
            assertThat(onPage).as(source.toString()).containsAll(tests);
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/promises.md")).stream()
                .filter(line -> ROW.matcher(line).matches())
                .toList();
    }

    private static List<MatchResult> named() throws IOException {
        List<MatchResult> named = new ArrayList<>();
        for (String row : rows()) {
            NAMED.matcher(row).results().forEach(named::add);
        }
        return named;
    }

    private static Map<String, Path> testSources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PromisesPageTest::sources)
                    .collect(Collectors.toMap(
                            source -> String.valueOf(source.getFileName()).replace(".java", ""),
                            Function.identity(),
                            (one, other) -> one));
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
