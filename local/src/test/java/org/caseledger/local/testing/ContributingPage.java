package org.caseledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lists of files in CONTRIBUTING.md, for tests that follow them. */
public final class ContributingPage {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private ContributingPage() {}

    /** Whatever the first column of the table after a line that begins so names. */
    public static List<String> filesAfter(String beginning) {
        try (Stream<String> lines = Files.lines(Path.of("..", "CONTRIBUTING.md"))) {
            return lines.dropWhile(line -> !line.startsWith(beginning))
                    .dropWhile(line -> !line.startsWith("|"))
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> line.split("\\|")[1])
                    .flatMap(cell -> CODE.matcher(cell).results().map(MatchResult::group))
                    .map(code -> code.substring(1, code.length() - 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
