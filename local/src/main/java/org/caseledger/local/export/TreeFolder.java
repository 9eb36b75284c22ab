package org.caseledger.local.export;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.eventlog.Hash;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.tree.Tile;

/** A tree as files, where C2SP {@code tlog-tiles} has them. */
record TreeFolder(Path root) {
    /** Bytes of one. */
    static final int HASH = 32;

    private static final String TILES = "tile";
    /** Behind the name of what is being written. */
    private static final String NEXT = ".next";

    private static final String LEVEL_0 = "0/";

    Path checkpoint() {
        return root.resolve("checkpoint");
    }

    Path hashes(Tile tile) {
        return root.resolve(TILES).resolve(tile.path());
    }

    /** @param tile of the leaves */
    Path entries(Tile tile) {
        return root.resolve(TILES).resolve("entries").resolve(tile.path().substring(LEVEL_0.length()));
    }

    /** @param name below {@code tile/} */
    Path tile(String name) {
        return root.resolve(TILES).resolve(name);
    }

    /** Names of all files below {@code tile/}, in their order. */
    List<String> files() {
        Path tiles = root.resolve(TILES);
        if (!Files.isDirectory(tiles)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(tiles)) {
            return all.filter(file -> !Files.isDirectory(file))
                    .map(file -> tiles.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandRefused(tiles + " cannot be read (" + e + ")");
        }
    }

    /** One after another. */
    static byte[] bytes(List<Hash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    Optional<byte[]> content(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be read (" + e + ")");
        }
    }

    /**
     * A tile and its entries never change.
     *
     * @return whether it was not there yet
     * @throws WrittenOtherwise where the file is there and has something else
     */
    boolean writeOnce(Path file, byte[] content) {
        Optional<byte[]> there = content(file);
        if (there.isEmpty()) {
            replace(file, content);
        } else if (!Arrays.equals(there.get(), content)) {
            throw new WrittenOtherwise(file);
        }
        return there.isEmpty();
    }

    /**
     * Whole or not at all, also after a loss of power, so that an export that is killed leaves nothing that looks like another tree. Each is on
     * the disk before the checkpoint, which is written last, says that it is.
     */
    void replace(Path file, byte[] content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Path next = file.resolveSibling(file.getFileName() + NEXT);
            try (FileChannel writing = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                    writing.write(rest);
                }
                writing.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be written (" + e
                    + "); right would be a folder that this user may write, on a disk with room, with --to DIR");
        }
    }

    /** Of exports that were killed, or met a full disk. To whoever checks, they are files that do not belong there. */
    void removeUnfinished() {
        for (String name : files()) {
            if (name.endsWith(NEXT)) {
                remove(tile(name));
            }
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be removed (" + e + ")");
        }
    }

    /** An earlier export says something else of the same events. */
    static final class WrittenOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrittenOtherwise(Path file) {
            super(file + " was written of other events: the log was rewritten, or it is an export of another log");
        }
    }
}
