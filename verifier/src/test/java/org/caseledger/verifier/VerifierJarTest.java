package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import org.caseledger.verifier.written.FiguresLog;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar that is handed to others, run as they run it. */
class VerifierJarTest {
    private static final Path JAR = Path.of("target/caseledger-verifier.jar");
    private static final long LARGEST_JAR = 200_000;

    /** Events of the demo. */
    private static final int DEMO = 441_508;

    /** For {@link #LITTLE_MEMORY}. */
    private static final int TOO_MANY = 60_000;

    private static final String LITTLE_MEMORY = "-Xmx10m";

    private static final int CASES = 60_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int CASES_WITH_FIGURES = 71_000;
    private static final Duration LIMIT_OF_FIGURES = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void the_jar_is_small_and_holds_nothing_of_others() throws IOException {
        assertThat(JAR).isRegularFile();
        assertThat(Files.size(JAR)).isLessThan(LARGEST_JAR);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(file -> file.getName().endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(file -> file.getName().startsWith("org/caseledger/verifier/"));
        }
    }

    @Test
    void it_answers_with_exit_codes_and_in_hindi() throws IOException, InterruptedException {
        LogWithTree log = LogWithTree.ofCases(9, 3);
        WrittenFiles files = WrittenFiles.evidence(log, "case-1", SignedStates.witnessed(log), 4);
        Path earlier = Files.writeString(folder.resolve("earlier"), SignedStates.witnessed(log.first(4)));
        Path zip = files.zip(folder.resolve("case.zip"));
        List<String> args = SignedStates.command("case", zip, earlier);

        assertThat(run(args)).startsWith("0\n").contains("All that was looked at holds.");
        files.put("events/000001/payload", "{}").summed().zip(zip);
        assertThat(run(args)).startsWith("1\n").contains("DOES NOT HOLD: Event 1: its payload was changed");
        List<String> hindi = new ArrayList<>(args);
        hindi.addAll(List.of("--lang", "hi"));
        assertThat(run(hindi)).startsWith("1\n").contains("ठीक नहीं है: प्रविष्टि 1");
        Files.delete(zip);
        assertThat(run(args)).startsWith("2\n").contains("There is no file").doesNotContain("Exception");
    }

    /** In Urdu, Marathi or Bengali Java writes digits of its own, and so it would look for files that nobody has written. */
    @ParameterizedTest
    @ValueSource(strings = {"ur", "mr", "bn"})
    void what_is_whole_is_whole_in_the_digits_of_whatever_language(String language)
            throws IOException, InterruptedException {
        FiguresLog figures = FiguresStories.of(300, none -> {}, UnaryOperator.identity());
        LogWithTree log = figures.log();
        String checkpoint = SignedStates.witnessed(log);
        LogWithTree cases = LogWithTree.ofCases(9, 3);
        Path zip = WrittenFiles.evidence(cases, "case-1", SignedStates.witnessed(cases), 4)
                .zip(folder.resolve("case.zip"));
        Path counted = WrittenFiles.figures(log, figures.published(), figures.report(), checkpoint, log.size() + 1)
                .zip(folder.resolve("figures.zip"));
        Path export = Files.createDirectory(folder.resolve("export"));
        WrittenFiles.export(log, checkpoint).folder(export);

        for (List<String> what : List.of(
                List.of("export", export.toString()),
                List.of("case", zip.toString()),
                List.of("figures", counted.toString()))) {
            List<String> args = new ArrayList<>(what);
            args.addAll(List.of("--key", SignedStates.KEY.verifier()));

            assertThat(run(List.of("-Duser.language=" + language, "-Duser.country=IN"), args))
                    .as("%s", what)
                    .startsWith("0\n");
        }
    }

    @Test
    void too_little_memory_is_told_with_how_to_give_more_and_says_nothing_against_the_log()
            throws IOException, InterruptedException {
        LogWithTree log = LogWithTree.ofCases(TOO_MANY, CASES);
        WrittenFiles.export(log, SignedStates.witnessed(log)).folder(folder);

        String answer =
                run(List.of(LITTLE_MEMORY), List.of("export", folder.toString(), "--key", SignedStates.KEY.verifier()));

        assertThat(answer)
                .startsWith("2\n")
                .contains("java -Xmx4g -jar caseledger-verifier.jar")
                .doesNotContain("OutOfMemoryError", "DOES NOT HOLD");
    }

    @Test
    @Tag("only-in-full")
    void an_export_as_large_as_the_demo_is_checked_in_half_a_minute_and_half_a_gigabyte()
            throws IOException, InterruptedException {
        LogWithTree log = LogWithTree.ofCases(DEMO, CASES);
        WrittenFiles.export(log, SignedStates.witnessed(log)).folder(folder);

        Instant begin = Instant.now();
        String answer = run(List.of("export", folder.toString(), "--key", SignedStates.KEY.verifier()));

        assertThat(answer).startsWith("0\n").contains("All 441508 entries can be read");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(LIMIT);
    }

    @Test
    @Tag("only-in-full")
    void figures_of_a_log_as_large_as_the_demo_are_checked_in_a_minute_and_half_a_gigabyte()
            throws IOException, InterruptedException {
        FiguresLog log = FiguresStories.of(CASES_WITH_FIGURES, none -> {}, UnaryOperator.identity());
        LogWithTree tree = log.log();
        Path zip = WrittenFiles.figures(
                        tree, log.published(), log.report(), SignedStates.witnessed(tree), tree.size() + 1)
                .zip(folder.resolve("figures.zip"));

        Instant begin = Instant.now();
        String answer = run(List.of("figures", zip.toString(), "--key", SignedStates.KEY.verifier()));
        Duration took = Duration.between(begin, Instant.now());

        System.out.println("figures of " + tree.size() + " events were checked within " + took.toMillis() + " ms");
        assertThat(answer).startsWith("0\n").contains("All 71000 serials run from 1 without a gap");
        assertThat(tree.size()).isGreaterThan(DEMO);
        assertThat(took).isLessThan(LIMIT_OF_FIGURES);
    }

    /** The exit code, and what was printed below it; in a locale of which the letters are ASCII. */
    private String run(List<String> args) throws IOException, InterruptedException {
        return run(List.of("-Xmx512m"), args);
    }

    private String run(List<String> options, List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(args);
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.environment().put("LC_ALL", "C");
        Process process = java.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + printed;
    }
}
