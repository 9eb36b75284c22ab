package org.caseledger.local.store.journal;

import java.nio.file.Path;

/** Another store holds the data folder. */
public final class FolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder) {
        super("data folder " + folder + " is in use by another store: stop that one, or give another folder");
    }
}
