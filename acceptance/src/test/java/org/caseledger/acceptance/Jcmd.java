package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What whoever has the account of a process can ask its JVM for. */
final class Jcmd {
    private Jcmd() {}

    /** @return what it says */
    static String run(long process, String... command) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + process));
        line.addAll(List.of(command));
        Called called = Called.of(line, Map.of());
        assertThat(called.exitCode()).as("%s: %s", line, called.output()).isZero();
        return called.output();
    }
}
