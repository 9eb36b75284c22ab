package org.caseledger.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands in {@code acceptance/go}: programs on libraries that nobody here wrote, run by the Go on the PATH. */
final class GoPrograms {
    private static final String FOLDER =
            RunningLedger.home().resolve("acceptance").resolve("go").toString();
    /** They are built the first time. */
    private static final int SECONDS = 300;

    private GoPrograms() {}

    static boolean areThere() {
        return Called.of(List.of("sh", "-c", "command -v go"), Map.of()).exitCode() == 0;
    }

    static Called run(String program, String... arguments) {
        return go(SECONDS, "run", "./" + program, arguments);
    }

    /** One that is a dependency, unmodified. */
    static Called tool(int seconds, String program, String... arguments) {
        return go(seconds, "tool", program, arguments);
    }

    /** The line that runs one that goes on until it is ended. */
    static List<String> tooled(String program, String... arguments) {
        return line("tool", program, arguments);
    }

    private static Called go(int seconds, String verb, String program, String... arguments) {
        List<String> line = new ArrayList<>(List.of("timeout", Integer.toString(seconds)));
        line.addAll(line(verb, program, arguments));
        return Called.of(line, Map.of());
    }

    private static List<String> line(String verb, String program, String... arguments) {
        List<String> line = new ArrayList<>(List.of("go", "-C", FOLDER, verb, program));
        line.addAll(List.of(arguments));
        return line;
    }
}
