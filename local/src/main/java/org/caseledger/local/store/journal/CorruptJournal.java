package org.caseledger.local.store.journal;

import java.nio.file.Path;

/** Stored bytes are not what was written. Nothing has been changed on disk. */
public final class CorruptJournal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptJournal(Path file, long offset, String what) {
        super("corrupt journal " + file + " at byte " + offset + ": " + what
                + "; nothing was changed: put back a copy of the data folder, or start with an empty one");
    }
}
