package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test asks for today: it would break when midnight comes to Kolkata between its asking and the ledger's. */
class PinnedDaysTest {
    private static final Pattern ASKS = Pattern.compile("(LocalDate|LocalDateTime|ZonedDateTime|YearMonth)\\.now\\(");

    /** Date a first contact with it, which may also be yesterday's. */
    private static final List<String> MAY = List.of("DeployedReplicaSetTest.java", "SigningInReplicaSetTest.java");

    @Test
    void no_test_asks_for_today() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
            List<String> asking = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PinnedDaysTest::files)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ASKS.matcher(read(file)).find())
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("PinnedDaysTest.java") && !MAY.contains(name))
                    .toList();

            assertThat(asking).isEmpty();
        }
    }

    @SuppressWarnings("StreamResourceLeak") // flatMap closes it
    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
