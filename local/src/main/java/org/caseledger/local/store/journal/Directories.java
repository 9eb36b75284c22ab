package org.caseledger.local.store.journal;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

final class Directories {

    private Directories() {}

    /** A new or renamed file survives a loss of power only once its directory is on disk. */
    static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
