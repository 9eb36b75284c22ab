package org.caseledger.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program that an auditor runs at home: it has no code of the ledger. */
final class VerifierJar {
    private static final Path JAR = RunningLedger.home().resolve("verifier/target/caseledger-verifier.jar");

    private VerifierJar() {}

    static Called run(Object... arguments) {
        List<String> line = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-jar", JAR.toString()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return Called.of(line, Map.of());
    }
}
