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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.command.Refusal;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.events.Event;
import org.caseledger.local.testing.ContributingPage;
import org.caseledger.service.access.RoleTable;
import org.junit.jupiter.api.Test;

/** The lists of files in CONTRIBUTING.md are followed for everything that is there already: a file that one of them forgot fails here. */
class HowToAddTest {
    /** No path leads to them. */
    private static final Set<String> OF_TIME_ALONE =
            Set.of("MissFollowUp", "ExceedShelterLimit", "TakeCheckpoint", "SealAccessLog", "ErasePersonalData");

    @Test
    void each_event_is_in_every_file_that_the_page_names() {
        List<String> files = ContributingPage.filesAfter("## How to add an event");
        List<String> events = namesOf(Event.class);

        assertThat(files).hasSize(6);
        assertThat(events).hasSizeGreaterThan(50);
        assertThat(events).allSatisfy(event -> assertThat(files).allSatisfy(file -> assertSays(file, event, event)));
    }

    @Test
    void each_command_is_in_every_file_that_the_page_names() {
        List<String> files = ContributingPage.filesAfter("## How to add a command");
        List<String> sent = RoleTable.commands().stream()
                .filter(command -> !OF_TIME_ALONE.contains(command))
                .toList();
        List<String> ofCases =
                namesOf(CaseCommand.class).stream().filter(sent::contains).toList();

        assertThat(files).hasSize(9);
        assertThat(sent).hasSizeGreaterThan(50);
        // Its handler may stand in the aggregate itself, and the demo names those that it does not send.
        assertThat(sent)
                .allSatisfy(command -> assertThat(List.of(files.get(0), files.get(2), files.get(3)))
                        .allSatisfy(file -> assertSays(file, command, command)));
        assertThat(ofCases)
                .hasSizeGreaterThan(30)
                .allSatisfy(command ->
                        assertThat(files.subList(4, 8)).allSatisfy(file -> assertSays(file, command, command)));
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
        String of = file.replace("EVENT", name).replace("COMMAND", name);
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
        Path folder = home.resolve(pattern.substring(0, pattern.lastIndexOf('/', pattern.indexOf('*'))));
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
