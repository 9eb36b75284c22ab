package org.caseledger.verifier.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Statement;

/** Files of an export; each is taken once, so that what is left does not belong to it. */
final class ExportFolder {
    static final String CHECKPOINT = "checkpoint";

    /** A bundle of 256 entries, each as long as an entry may be. */
    private static final long LONGEST_FILE = 16_777_728;

    private final Path root;
    private final NavigableSet<String> left;

    private ExportFolder(Path root, NavigableSet<String> left) {
        this.root = root;
        this.left = left;
    }

    /** @throws InputRefused for what is no export */
    static ExportFolder open(Path root) {
        if (!Files.isDirectory(root)) {
            throw new InputRefused(Statement.NO_SUCH_FOLDER, root);
        }
        if (!Files.isRegularFile(root.resolve(CHECKPOINT))) {
            throw new InputRefused(Statement.EXPORT_FILE_MISSING, root, CHECKPOINT);
        }
        Path tiles = root.resolve("tile");
        if (!Files.isDirectory(tiles)) {
            return new ExportFolder(root, new TreeSet<>());
        }
        try (Stream<Path> all = Files.walk(tiles)) {
            return new ExportFolder(
                    root,
                    all.filter(file -> !Files.isDirectory(file))
                            .map(file -> slashed(root.relativize(file)))
                            .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] checkpoint() {
        return read(CHECKPOINT);
    }

    /** Empty where it is not there. */
    Optional<byte[]> take(String file) {
        return left.remove(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Names of all that are left of a tile and less than full, which an earlier export leaves behind. */
    List<String> leftOf(TilePath tile) {
        String begin = tile.partial();
        return List.copyOf(left.subSet(begin, true, begin + Character.MAX_VALUE, false));
    }

    SortedSet<String> left() {
        return new TreeSet<>(left);
    }

    private byte[] read(String file) {
        try {
            Path path = root.resolve(file);
            if (Files.size(path) > LONGEST_FILE) {
                throw new InputRefused(Statement.EXPORT_FILE_TOO_LARGE, path, LONGEST_FILE);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slashed(Path relative) {
        return Stream.iterate(relative, part -> part != null, Path::getParent)
                .map(part -> part.getFileName().toString())
                .reduce((later, earlier) -> earlier + "/" + later)
                .orElseThrow();
    }
}
