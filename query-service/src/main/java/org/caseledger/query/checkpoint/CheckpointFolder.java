package org.caseledger.query.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/** Where each signed checkpoint is kept as a file, named by its size; none where no folder is named. */
record CheckpointFolder(@Nullable Path path) {

    void keep(TreeHead head, String note) {
        if (path == null) {
            return;
        }
        Path file = path.resolve("checkpoint-" + head.size());
        if (!Files.exists(file)) { // the same text: what is signed once is never signed otherwise
            WholeFile.write(file, note);
        }
    }
}
