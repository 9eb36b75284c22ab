package org.caseledger.benchmarks.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.caseledger.eventlog.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantTest {
    private static final String HEAD = "shared-events/src/main/java/org/caseledger/eventlog/Head.java";
    private static final Change EMPTY_AT_41 = new Change(HEAD, "new Head(-1,", "new Head(41,");

    @TempDir
    Path folder;

    @Test
    void a_child_process_runs_the_changed_source_and_this_one_does_not() throws Exception {
        assertThat(positionOfEmptyHead(System.getProperty("java.class.path"))).isEqualTo("-1");
        assertThat(positionOfEmptyHead(Variant.of("far-head", EMPTY_AT_41).classPath(folder)))
                .isEqualTo("41");
        assertThat(Head.EMPTY.position()).isEqualTo(-1);
    }

    @Test
    void two_changes_of_one_file_are_both_made() throws Exception {
        Change further = new Change(HEAD, "new Head(41,", "new Head(42,");

        assertThat(positionOfEmptyHead(
                        Variant.of("farther-head", EMPTY_AT_41, further).classPath(folder)))
                .isEqualTo("42");
    }

    @Test
    void a_snippet_that_is_not_there_fails_and_names_the_file() {
        Variant variant = Variant.of("gone", new Change(HEAD, "new Head(-7,", "new Head(41,"));

        assertThatThrownBy(() -> variant.classPath(folder))
                .isInstanceOf(DoesNotFit.class)
                .hasMessageContaining(HEAD)
                .hasMessageContaining("new Head(-7,");
    }

    @Test
    void a_snippet_that_is_there_twice_fails_and_names_the_file() {
        Variant variant = Variant.of("twice", new Change(HEAD, "Head", "Tail"));

        assertThatThrownBy(() -> variant.classPath(folder))
                .isInstanceOf(DoesNotFit.class)
                .hasMessageContaining(HEAD + " has more than once");
    }

    @Test
    void a_file_that_is_not_there_fails_and_names_it() {
        Variant variant = Variant.of("moved", new Change("shared-events/Moved.java", "a", "b"));

        assertThatThrownBy(() -> variant.classPath(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("shared-events/Moved.java");
    }

    @Test
    void a_change_that_does_not_compile_fails_with_what_the_compiler_says() {
        Variant variant = Variant.of("typo", new Change(HEAD, "new Head(-1,", "new Haed(-1,"));

        assertThatThrownBy(() -> variant.classPath(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Haed");
    }

    private static String positionOfEmptyHead(String classPath) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        EmptyHead.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isZero();
        return said.strip();
    }

    static final class EmptyHead {
        public static void main(String[] args) {
            System.out.println(Head.EMPTY.position());
        }
    }
}
