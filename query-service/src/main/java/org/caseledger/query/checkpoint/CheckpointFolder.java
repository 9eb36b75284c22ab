package org.caseledger.query.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.caseledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/** Where each signed checkpoint is kept as a file, named by its size; none where no folder is named. */
record CheckpointFolder(@Nullable Path path) {

    void keep(TreeHead head, String note) {
        if (path == null) {
            return;
        }
        try {
            Path file = path.resolve("checkpoint-" + head.size());
            if (!Files.exists(file)) { // the same text: what is signed once is never signed otherwise
                Path next = path.resolve("next");
                Files.writeString(next, note, StandardCharsets.UTF_8);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
