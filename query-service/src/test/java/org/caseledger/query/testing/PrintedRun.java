package org.caseledger.query.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/** What a mode of the jar printed and how it ended. */
public record PrintedRun(int exitCode, String printed) {
    /** @param mode prints all it has to say here */
    public static PrintedRun of(ToIntFunction<PrintStream> mode) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exitCode = mode.applyAsInt(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return new PrintedRun(exitCode, printed.toString(StandardCharsets.UTF_8));
    }

    public static String[] arguments(String mode, String uri) {
        return new String[] {mode, "--spring.mongodb.uri=" + uri};
    }
}
