package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/auditing.md} explains sentences that the verifier says, as it says them. */
class AuditingPageTest {
    private static final Path STATEMENTS = RunningLedger.home()
            .resolve("verifier/src/main/resources/org/caseledger/verifier/report/statements.properties");
    /** The first cell of a row, where it quotes. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @Test
    void each_sentence_that_it_explains_is_one_of_the_verifier() throws IOException {
        List<String> explained = QUOTED.matcher(
                        Files.readString(RunningLedger.home().resolve("docs/auditing.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(explained).hasSizeGreaterThan(10).doesNotHaveDuplicates().isSubsetOf(said());
    }

    /** With an ellipsis for what differs. */
    private static Set<String> said() throws IOException {
        Properties statements = new Properties();
        try (Reader in = Files.newBufferedReader(STATEMENTS)) {
            statements.load(in);
        }
        return statements.values().stream()
                .map(words -> words.toString().replaceAll("\\{\\d}", "…"))
                .collect(Collectors.toSet());
    }
}
