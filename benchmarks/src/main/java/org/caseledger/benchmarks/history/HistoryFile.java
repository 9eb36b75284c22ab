package org.caseledger.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of one process, one JSON line per entry. An entry is with the operating system when {@link #write} returns, so killing the
 * process loses at most the line being written; the machine itself is taken to survive.
 */
public final class HistoryFile implements AutoCloseable {
    /** How the files of a run's folder are found. */
    static final String SUFFIX = ".history";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel channel;

    /**
     * Begins the history of a process that has none in this folder.
     *
     * @param process {@code name#incarnation}; each incarnation has a file of its own, so that a torn line is always a last one
     */
    public static HistoryFile create(Path folder, String process) {
        try {
            return new HistoryFile(FileChannel.open(
                    folder.resolve(process + SUFFIX), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HistoryFile(FileChannel channel) {
        this.channel = channel;
    }

    public synchronized void write(HistoryLine entry) {
        ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
