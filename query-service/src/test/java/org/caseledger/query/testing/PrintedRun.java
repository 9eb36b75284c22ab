package org.caseledger.query.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/** What a mode of the jar printed, on either stream, and how it ended. Takes the output of this JVM: such a test is isolated. */
public record PrintedRun(int exitCode, String printed) {
    public static PrintedRun of(IntSupplier mode) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream all = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(all);
        System.setErr(all);
        try {
            int exitCode = mode.getAsInt();
            return new PrintedRun(exitCode, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
