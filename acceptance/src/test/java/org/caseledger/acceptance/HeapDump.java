package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All objects of a process, also those that nothing refers to any more. A file with what its memory holds. */
final class HeapDump implements AutoCloseable {
    /** The schedule of rounds that a cipher makes of a key for opening has its halves apart. */
    private static final int HALF = 16;

    private static final int SHORT = 0xffff;

    private final Path file;

    private HeapDump(Path file) {
        this.file = file;
    }

    /** As whoever has the account of the process can make one. */
    static HeapDump of(long process, Path folder) {
        Path file = folder.resolve(process + ".hprof");
        String said = Jcmd.run(process, "GC.heap_dump", "-all", file.toString());
        assertThat(file).as(said).exists();
        return new HeapDump(file);
    }

    /** Names of those of these keys of which a half stands anywhere, also as the numbers that ciphers have in their place. */
    Set<String> keysAmong(Map<String, byte[]> keys) {
        Map<ByteBuffer, String> halves = new HashMap<>();
        BitSet beginnings = new BitSet(SHORT + 1);
        keys.forEach((name, key) -> {
            for (int from = 0; from < key.length; from += HALF) {
                ByteBuffer half = ByteBuffer.wrap(Arrays.copyOfRange(key, from, from + HALF));
                halves.put(half, name);
                beginnings.set(half.getShort(0) & SHORT);
            }
        });
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            Set<String> found = new TreeSet<>();
            for (int at = 0; at <= bytes.limit() - HALF; at++) {
                if (beginnings.get(bytes.getShort(at) & SHORT)) {
                    String name = halves.get(bytes.slice(at, HALF));
                    if (name != null) {
                        found.add(name);
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copyTo(Path other) {
        try {
            Files.copy(file, other, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
