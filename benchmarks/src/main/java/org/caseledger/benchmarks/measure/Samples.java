package org.caseledger.benchmarks.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every figure as it was measured, one per line, before anything is made of it. */
final class Samples implements AutoCloseable {
    /** Line by line, so that a run that is stopped keeps what it measured. */
    private static final boolean FLUSHING = true;

    private final PrintWriter lines;

    Samples(Path folder, String name, String... columns) {
        try {
            lines = new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".csv")), FLUSHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add((Object[]) columns);
    }

    void add(Object... values) {
        lines.println(Stream.of(values).map(Samples::cell).collect(Collectors.joining(",")));
    }

    private static String cell(Object value) {
        String text = value.toString();
        return text.contains(",") ? '"' + text + '"' : text;
    }

    @Override
    public void close() {
        lines.close();
    }
}
