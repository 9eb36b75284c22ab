package org.caseledger.local.store.journal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a snapshot leaves free of the disk: without it the store goes on, without room for its journal it does not. */
final class RoomForJournal {
    private static final long MOST = 64L << 20;

    /** Of a small disk. */
    private static final int SHARE = 8;

    private RoomForJournal() {}

    static void require(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        long least = Math.min(MOST, disk.getTotalSpace() / SHARE);
        long left = disk.getUsableSpace();
        if (left < least) {
            throw new IOException("the disk has " + left + " bytes left, and a snapshot leaves " + least
                    + " to the journal; make room there");
        }
    }
}
