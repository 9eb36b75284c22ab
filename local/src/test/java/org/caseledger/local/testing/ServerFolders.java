package org.caseledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a database server of tests keeps what it has: in memory where there is room, since no test takes the power away. What a killed server has written
 * is there as it would be on a disk.
 */
final class ServerFolders {
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    /** Three years of the demo on three nodes, and the processes beside them. */
    private static final long ROOM = 12L << 30;

    private static final String FREE = "MemAvailable:";

    private ServerFolders() {}

    static Path parent() {
        return Files.isWritable(IN_MEMORY) && IN_MEMORY.toFile().getUsableSpace() > ROOM && free() > ROOM
                ? IN_MEMORY
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static long free() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith(FREE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
