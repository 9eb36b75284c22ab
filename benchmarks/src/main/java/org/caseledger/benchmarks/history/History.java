package org.caseledger.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What all processes of a run wrote down. Entries of one process stand in their order; that of the processes means nothing. */
public record History(List<HistoryLine> entries) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public History {
        entries = List.copyOf(entries);
    }

    /** All histories in a folder; a last line without its end was torn by a kill and is left out. */
    public static History read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<HistoryLine> entries = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(HistoryFile.SUFFIX)) {
                    entries.addAll(entriesOf(Files.readString(file, UTF_8)));
                }
            }
            return new History(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws tools.jackson.core.JacksonException where a whole line is no entry */
    private static List<HistoryLine> entriesOf(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> JSON.readValue(line, HistoryLine.class))
                .toList();
    }

    <E extends HistoryLine> Stream<E> all(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }
}
