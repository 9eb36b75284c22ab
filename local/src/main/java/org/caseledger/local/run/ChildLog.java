package org.caseledger.local.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.tree.OwnerOnly;

/**
 * What a process has written since it was started, in a file that earlier ones wrote to.
 *
 * @param from length of the file when it was started
 */
record ChildLog(Path file, long from) {
    /** The end of a log is all that people are shown. */
    private static final int TAIL_BYTES = 4096;

    private static final int TAIL_LINES = 5;

    static ChildLog begin(Path file) throws IOException {
        OwnerOnly.open(file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)
                .close();
        return new ChildLog(file, Files.size(file));
    }

    /** Bytes written so far: while they grow, the process gets on. */
    long written() {
        try {
            return Files.size(file) - from;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Empty if it has written nothing. */
    String lastLine() {
        List<String> lines = lines();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    String tail() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    private List<String> lines() {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(from, open.length() - TAIL_BYTES);
            byte[] end = new byte[(int) Math.max(0, open.length() - start)];
            open.seek(start);
            open.readFully(end);
            return new String(end, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of("(its log cannot be read: " + e.getMessage() + ")");
        }
    }
}
