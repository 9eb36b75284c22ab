package org.caseledger.local.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command prints. */
public final class Printed {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public PrintStream stream() {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
