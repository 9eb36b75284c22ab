package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.command.Refusal;
import org.caseledger.events.Event;
import org.caseledger.local.testing.ContributingPage;
import org.junit.jupiter.api.Test;

/** The lists of files in CONTRIBUTING.md are followed for everything that is there already: a file that one of them forgot fails here. */
class HowToAddTest {
    @Test
    void each_event_is_in_every_file_that_the_page_names() {
        List<String> files = ContributingPage.filesAfter("## How to add an event");
        List<String> events = namesOf(Event.class);

        assertThat(files).hasSize(6);
        assertThat(events).hasSizeGreaterThan(50);
        assertThat(events).allSatisfy(event -> assertThat(files).allSatisfy(file -> assertSays(file, event, event)));
    }

    @Test
    void each_refusal_is_in_every_file_that_the_page_names() {
        List<String> files = ContributingPage.filesAfter("## How to add a rule");
        List<String> refusals = namesOf(Refusal.class);

        assertThat(files).hasSize(4);
        assertThat(refusals).hasSizeGreaterThan(100);
        // The class may stand beside the rules of its package instead, so the first row is not followed.
        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(files.subList(1, 4))
                        .allSatisfy(file -> assertSays(file, refusal, refusal + "|" + Refusal.codeOf(refusal))));
    }

    @Test
    void each_file_that_a_measure_is_named_in_is_there() {
        assertThat(ContributingPage.filesAfter("## How to add a measure"))
                .hasSize(4)
                .allSatisfy(
                        file -> assertThat(RunningLedger.home().resolve(file)).exists());
    }

    private static void assertSays(String file, String name, String word) {
        String of = file.replace("EVENT", name);
        assertThat(read(of).anyMatch(text ->
                        Pattern.compile("\\b(" + word + ")\\b").matcher(text).find()))
                .as("%s says %s", of, word)
                .isTrue();
    }

    private static Stream<String> read(String pattern) {
        Path home = RunningLedger.home();
        if (!pattern.contains("*")) {
            return Files.exists(home.resolve(pattern)) ? Stream.of(text(home.resolve(pattern))) : Stream.empty();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + home.resolve(pattern));
        Path folder = home.resolve(pattern.substring(0, pattern.indexOf("/*")));
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(matcher::matches).toList().stream().map(HowToAddTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> namesOf(Class<?> type) {
        return ProductClasses.ALL.stream()
                .filter(one -> one.isAssignableTo(type))
                .filter(one -> !one.isInterface() && !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }
}
