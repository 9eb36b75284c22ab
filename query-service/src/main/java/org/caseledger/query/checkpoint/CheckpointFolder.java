package org.caseledger.query.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.Origin;
import org.caseledger.tree.SignedNote;
import org.caseledger.tree.TreeHead;
import org.caseledger.tree.WholeFile;
import org.jspecify.annotations.Nullable;

/** Where each signed checkpoint is kept as a file, named by its size and by what else is in the name of a log that was restored; none where no folder is named. */
record CheckpointFolder(@Nullable Path path) {
    private static final Pattern NAME = Pattern.compile("checkpoint-(?:\\d{1,18}-[0-9a-f]{8}-)?(\\d{1,18})");

    void keep(Origin origin, TreeHead head, String note) {
        if (path == null) {
            return;
        }
        Path file =
                path.resolve("checkpoint-" + (origin.restored() == null ? "" : origin.restored() + "-") + head.size());
        if (!Files.exists(file)) { // the same text: what is signed once is never signed otherwise
            WholeFile.write(file, note);
        }
    }

    /**
     * The largest of this origin; null where there is none.
     *
     * @throws SignerRefuses where it cannot be read
     */
    @Nullable
    TreeHead newest(Origin origin) {
        if (path == null) {
            return null;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> size(file) >= 0)
                    .sorted(Comparator.comparingLong(CheckpointFolder::size).reversed())
                    .map(CheckpointFolder::read)
                    .filter(kept -> kept.origin().equals(origin.text()))
                    .map(Checkpoint::head)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** -1 for what is no checkpoint. */
    private static long size(Path file) {
        Matcher name = NAME.matcher(Objects.toString(file.getFileName()));
        return name.matches() ? Long.parseLong(name.group(1)) : -1;
    }

    private static Checkpoint read(Path file) {
        try {
            return Checkpoint.read(SignedNote.read(Files.readString(file)).text());
        } catch (IOException | IllegalArgumentException e) {
            throw new SignerRefuses("a checkpoint that was signed cannot be read: " + file);
        }
    }
}
